"""The parts of an official document from head to foot; `body.read` puts them together for State and Party papers."""
