-- A fifth system: ACBS.

alter type "ConnectorType" add value 'Acbs';
