"""/api/v1: the same things as the pages, as JSON. Errors: {"ok": false, "error": {"code", "message"}, "status"}."""
