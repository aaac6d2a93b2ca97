-- Where issued reports cite activities: in which report, in which section and in each section above that, written as
-- the list's parameter is: 2017-2018, 2017-2018.V, 2017-2018.V.A.
create view cited_in (place, activity_code) as
	select biennium, activity_code from report_citation join report using (biennium) where state = 'issued'
	union
	select s.biennium || '.' || s.code, c.activity_code
	from report_section s
		join report r using (biennium)
		join report_paragraph p on p.biennium = s.biennium and starts_with(p.section || '.', s.code || '.')
		join report_citation c on (c.biennium, c.number) = (p.biennium, p.number)
	where r.state = 'issued';
