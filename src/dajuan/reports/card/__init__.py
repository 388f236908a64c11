"""The report card (答卷): plan against result, every number with its sentence."""
