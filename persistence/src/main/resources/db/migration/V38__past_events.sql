-- Acts and refusals end once they were kept for as long as the installation wants. The eraser takes
-- them, tenant by tenant: it finds the tenants by the directory of slugs, and what is past by the
-- key, which sorts as time does.

grant select (tenant_id) on tenant_slug to bailiwick_eraser;
grant select (id) on audit_event to bailiwick_eraser;
