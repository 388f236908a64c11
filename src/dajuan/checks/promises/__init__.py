"""Programmes, pledges and milestones (举措、承诺与节点)."""
