"""Read what a plan sets: its table of main indicators (主要指标), or its sentences, as targets."""
