"""Agreement inside a document (前后一致): the same thing told twice, counts and lists, tables and prose."""
