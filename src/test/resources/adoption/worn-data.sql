-- What years with the old system can leave behind: each row breaks a rule that the product holds for new rows.
INSERT INTO "users" ("id", "email", "password", "name", "created_at", "updated_at") VALUES
  ('u1', 'a@example.com', '!', 'First', '2024-01-01', '2024-01-01'),
  ('u2', 'A@Example.com', '!', 'Second', '2024-02-01', '2024-02-01');
INSERT INTO "refresh_tokens" ("id", "token", "user_id", "expires_at") VALUES ('t1', 'token', 'nobody', '2024-03-01');
INSERT INTO "workspaces" ("id", "name", "amount", "created_by_id", "governance_rules", "updated_at") VALUES
  ('w1', 'Nan', 'NaN', 'u1', '{"extra": 1}', '2024-01-01'),
  ('w2', 'Exact', 9007199254740992, 'u1', '{}', '2024-01-01');
INSERT INTO "clauses" ("id", "workspace_id", "title", "body", "type", "order", "is_locked", "last_modified_by", "updated_at") VALUES
  ('c1', 'w1', 'Locked by nobody', 'Text', 'general', 0, true, 'u1', '2024-01-01'),
  ('c2', 'w2', 'Open', 'Text', 'financial', 1, false, 'u1', '2024-01-01');
INSERT INTO "variables" ("id", "workspace_id", "clause_id", "label", "type", "value", "updated_at") VALUES
  ('v1', 'w1', 'c1', 'Margin', 'financial', '1', '2024-01-01');
INSERT INTO "graph_nodes" ("id", "workspace_id", "label", "type", "updated_at") VALUES
  ('n1', 'w1', 'Node', 'financial', '2024-01-01'), ('n2', 'w1', 'Node', 'financial', '2024-01-01');
INSERT INTO "graph_edges" ("id", "workspace_id", "source_id", "target_id", "weight") VALUES
  ('e1', 'w1', 'n1', 'n2', -7), ('e2', 'w1', 'n1', 'n1', 1);
INSERT INTO "drift_items" ("id", "workspace_id", "clause_id", "variable_id", "title", "type", "severity", "baseline_value", "baseline_approved_at", "current_value", "current_modified_at", "current_modified_by", "updated_at") VALUES
  ('d1', 'w1', 'c1', 'v1', 'Older', 'financial', 'HIGH', '1', '2024-01-01', '2', '2024-02-01', 'u1', '2024-01-01'),
  ('d2', 'w1', 'c1', 'v1', 'Newer', 'financial', 'HIGH', '1', '2024-01-01', '3', '2024-03-01', 'u1', '2024-01-01');
INSERT INTO "reconciliation_sessions" ("id", "workspace_id", "file_name", "file_type", "uploaded_by", "total_items", "applied_count", "rejected_count", "pending_count", "updated_at") VALUES
  ('s1', 'w1', 'markup.docx', 'docx', 'u1', 6, 9, 0, -3, '2024-01-01');
INSERT INTO "reconciliation_items" ("id", "workspace_id", "session_id", "incoming_snippet", "target_clause_id", "confidence", "baseline_value", "current_value", "proposed_value", "decision", "updated_at") VALUES
  ('i1', 'w1', 's1', 'One', 'c1', 'HIGH', '1', '1', '2', 'applied', '2024-01-01'),
  ('i2', 'w1', 's1', 'Two', 'c2', 'LOW', '1', '1', '2', 'pending', '2024-01-01');
INSERT INTO "downstream_connectors" ("id", "workspace_id", "name", "type", "updated_at") VALUES
  ('k1', 'w1', 'LoanIQ Production', 'LoanIQ', '2024-01-01'), ('k2', 'w1', 'LoanIQ Test', 'LoanIQ', '2024-01-01');
