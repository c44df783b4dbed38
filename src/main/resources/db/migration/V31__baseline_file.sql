-- Which bytes the approved baseline was read from, beside the file's name that base_pdf_name holds.
alter table workspaces
    add column baseline_sha256 text check (baseline_sha256 ~ '^[0-9a-f]{64}$');
