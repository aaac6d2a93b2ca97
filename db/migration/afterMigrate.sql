-- What the application may do, all of it in one place, granted again after every migration: so a role made anew (a
-- restored backup, another name) works at the next start. Whatever is not listed here, it may not. Records are never
-- deleted; what hangs on one may be taken off, its versions keep it.

grant usage on schema public to ${appRole};

grant select, insert, update on
	biennium, region, country, sdg, organisation, umbrella_project, pillar, theme, gathering
	to ${appRole};
grant select, insert, update, delete on umbrella_project_lead, programme_sdg to ${appRole};

-- An account is never deleted: records name it as their author. Attempts are, once too old to slow anybody down:
-- addresses are personal data.
grant select, insert, update on account to ${appRole};
grant select, insert, delete on sign_in_attempt to ${appRole};
grant select, insert, update, delete on spring_session, spring_session_attributes to ${appRole};

-- What was typed and not saved goes when it is saved, thrown away or old.
grant select, insert, update, delete on draft to ${appRole};

grant usage on activity_seq, progress_update_seq, contribution_seq, result_seq, milestone_seq, document_seq,
	proposal_seq to ${appRole};
grant select, insert, update on activity, progress_update, proposal to ${appRole};
grant select, insert, update, delete on activity_agency, activity_region, activity_umbrella_project, activity_pillar,
	activity_theme, activity_gathering, activity_place, activity_sdg, participation, activity_status, contribution,
	result, milestone, document, activity_relation, biennium_entry, activity_identifier, activity_earlier_plan,
	activity_focal_point, activity_explanation, proposal_country, proposal_partner, proposal_document
	to ${appRole};

-- History: what was said stays said.
grant select, insert on activity_version, acceptance, activity_return, progress_confirmation, progress_result,
	proposal_state, submission, proposal_version, proposal_submission, proposal_file, file
	to ${appRole};
grant select on accepted_version, codelist, codelist_version to ${appRole};

grant select, insert on facet to ${appRole};
grant select, insert, update, delete on activity_index, activity_index_contribution, activity_index_result,
	activity_index_milestone, activity_index_progress to ${appRole};

-- Rounds: what was asked and answered stays so.
grant select, insert on reporting_round, reporting_request, reporting_answer, reporting_due to ${appRole};
grant select on reporting_standing, unreported, current_round to ${appRole};

-- Nothing edits a report yet; once published it never changes, which triggers see to as well.
grant select on cited_in to ${appRole};
grant select, insert on report, report_docket, report_section, report_paragraph, report_citation, report_footnote
	to ${appRole};
