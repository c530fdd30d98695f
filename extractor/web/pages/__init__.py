"""The pages: each function gathers what its template shows, and nothing else."""
