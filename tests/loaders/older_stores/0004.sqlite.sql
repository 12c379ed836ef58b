BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE attempt (
	id INTEGER NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	file_name VARCHAR(255) NOT NULL, 
	layout VARCHAR(60), 
	returned VARCHAR(60), 
	sender VARCHAR(120) NOT NULL, 
	received_at DATETIME NOT NULL, 
	outcome VARCHAR(20) NOT NULL, 
	rows INTEGER NOT NULL, 
	rules_version VARCHAR(16) NOT NULL, 
	report TEXT NOT NULL, 
	submission_id INTEGER, 
	note TEXT NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(sha256) REFERENCES content (sha256), 
	FOREIGN KEY(submission_id) REFERENCES submission (id)
);
INSERT INTO "attempt" VALUES(1,'ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541','west-mercia-q2.csv','police-supply','police-supply','A. Officer','2026-03-02 09:30:00.000000','accepted',8,'50151c9127a6','{"file": "west-mercia-q2.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541", "rows": 8, "submission": 1, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E23000016", "area": "West Mercia", "measure": "county-lines-closed", "label": "County lines closed", "now": {"period": "April to June 2025 (Q1 2025/26)", "count": 4.0, "out_of": null, "nil": false, "illustrative": false, "words": "4"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000016", "area": "West Mercia", "measure": "disruptions", "label": "Disruptions", "now": {"period": "April to June 2025 (Q1 2025/26)", "count": 14.0, "out_of": null, "nil": false, "illustrative": false, "words": "14"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000016", "area": "West Mercia", "measure": "seizures", "label": "Drug seizures", "now": {"period": "April to June 2025 (Q1 2025/26)", "count": 911.0, "out_of": null, "nil": false, "illustrative": false, "words": "911"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',1,'',0);
INSERT INTO "attempt" VALUES(2,'8a1040339b9156aabcf8d2ce54235bb9a2b38be6322b20233d73a406c71d7527','west-mercia-q3.csv','police-supply','police-supply','A. Officer','2026-03-03 09:30:00.000000','accepted',8,'50151c9127a6','{"file": "west-mercia-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "8a1040339b9156aabcf8d2ce54235bb9a2b38be6322b20233d73a406c71d7527", "rows": 8, "submission": 2, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Compared with the figures for the period before.", "left_out": 0, "lines": [{"area_code": "E23000016", "area": "West Mercia", "measure": "county-lines-closed", "label": "County lines closed", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 0.0, "out_of": null, "nil": true, "illustrative": false, "words": "nothing to report"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 4.0, "out_of": null, "nil": false, "illustrative": false, "words": "4"}, "year_before": null, "change": "4 fewer (\u2212100%)", "unusual": false}, {"area_code": "E23000016", "area": "West Mercia", "measure": "disruptions", "label": "Disruptions", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 14.0, "out_of": null, "nil": false, "illustrative": false, "words": "14"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 14.0, "out_of": null, "nil": false, "illustrative": false, "words": "14"}, "year_before": null, "change": "the same", "unusual": false}, {"area_code": "E23000016", "area": "West Mercia", "measure": "seizures", "label": "Drug seizures", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 892.0, "out_of": null, "nil": false, "illustrative": false, "words": "892"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 911.0, "out_of": null, "nil": false, "illustrative": false, "words": "911"}, "year_before": null, "change": "19 fewer (\u22122%)", "unusual": false}]}}',2,'',0);
INSERT INTO "attempt" VALUES(3,'f2a9f2e32fae2619c45966533d24e0d9c3899c85ff4f7e21eebc398af32a8d8d','kent-q3.csv','police-supply','police-supply','Illustration','2026-03-04 09:30:00.000000','accepted',8,'50151c9127a6','{"file": "kent-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "f2a9f2e32fae2619c45966533d24e0d9c3899c85ff4f7e21eebc398af32a8d8d", "rows": 8, "submission": 3, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": null}',3,'',1);
INSERT INTO "attempt" VALUES(4,'3ab5544c6e84efaf8487b39c7f09718cdd2b61d99cecdd6a79850f8c8547f32f','crime-q3.csv','police-recorded-crime','police-recorded-crime','A. Officer','2026-03-05 09:30:00.000000','accepted',36,'50151c9127a6','{"file": "crime-q3.csv", "layout": "police-recorded-crime", "title": "Police: recorded crime", "sha256": "3ab5544c6e84efaf8487b39c7f09718cdd2b61d99cecdd6a79850f8c8547f32f", "rows": 36, "submission": 4, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E07000234", "area": "Bromsgrove", "measure": "neighbourhood-crime", "label": "Neighbourhood crime", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 168.0, "out_of": null, "nil": false, "illustrative": false, "words": "168"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000234", "area": "Bromsgrove", "measure": "drug-offences", "label": "Drug offences", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 71.0, "out_of": null, "nil": false, "illustrative": false, "words": "71"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000235", "area": "Malvern Hills", "measure": "neighbourhood-crime", "label": "Neighbourhood crime", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": null, "out_of": null, "nil": false, "illustrative": false, "words": "not known"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000235", "area": "Malvern Hills", "measure": "drug-offences", "label": "Drug offences", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 71.0, "out_of": null, "nil": false, "illustrative": false, "words": "71"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000236", "area": "Redditch", "measure": "neighbourhood-crime", "label": "Neighbourhood crime", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 191.0, "out_of": null, "nil": false, "illustrative": false, "words": "191"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000236", "area": "Redditch", "measure": "drug-offences", "label": "Drug offences", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": null, "out_of": null, "nil": false, "illustrative": false, "words": "not known"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000237", "area": "Worcester", "measure": "neighbourhood-crime", "label": "Neighbourhood crime", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 276.0, "out_of": null, "nil": false, "illustrative": false, "words": "276"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000237", "area": "Worcester", "measure": "drug-offences", "label": "Drug offences", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 71.0, "out_of": null, "nil": false, "illustrative": false, "words": "71"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000238", "area": "Wychavon", "measure": "neighbourhood-crime", "label": "Neighbourhood crime", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 152.0, "out_of": null, "nil": false, "illustrative": false, "words": "152"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000238", "area": "Wychavon", "measure": "drug-offences", "label": "Drug offences", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 71.0, "out_of": null, "nil": false, "illustrative": false, "words": "71"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000239", "area": "Wyre Forest", "measure": "neighbourhood-crime", "label": "Neighbourhood crime", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 208.0, "out_of": null, "nil": false, "illustrative": false, "words": "208"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000239", "area": "Wyre Forest", "measure": "drug-offences", "label": "Drug offences", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 71.0, "out_of": null, "nil": false, "illustrative": false, "words": "71"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',4,'',0);
INSERT INTO "attempt" VALUES(5,'06c87beff16f3ec989fa3804a29eb764694cbbdaad6ca69a2d9404ac348ceab3','treatment.csv','treatment','treatment','A. Officer','2026-03-06 09:30:00.000000','accepted',18,'50151c9127a6','{"file": "treatment.csv", "layout": "treatment", "title": "Treatment", "sha256": "06c87beff16f3ec989fa3804a29eb764694cbbdaad6ca69a2d9404ac348ceab3", "rows": 18, "submission": 5, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E06000019", "area": "Herefordshire", "measure": "in-treatment", "label": "People in treatment", "now": {"period": "12 months to September 2025", "count": 1104.0, "out_of": null, "nil": false, "illustrative": false, "words": "1,104"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E06000019", "area": "Herefordshire", "measure": "treatment-progress", "label": "Treatment progress", "now": {"period": "12 months to September 2025", "count": 401.0, "out_of": 836.0, "nil": false, "illustrative": false, "words": "401 of 836"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E06000051", "area": "Shropshire", "measure": "in-treatment", "label": "People in treatment", "now": {"period": "12 months to September 2025", "count": 1435.0, "out_of": null, "nil": false, "illustrative": false, "words": "1,435"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E06000051", "area": "Shropshire", "measure": "treatment-progress", "label": "Treatment progress", "now": {"period": "12 months to September 2025", "count": 401.0, "out_of": 836.0, "nil": false, "illustrative": false, "words": "401 of 836"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',5,'',0);
INSERT INTO "attempt" VALUES(6,'acd0b9baab9ec562e30627dc230e32c84e28b2aae11e963a7fd96009d5a572ad','deaths.csv','deaths','deaths','A. Officer','2026-03-07 09:30:00.000000','accepted',30,'50151c9127a6','{"file": "deaths.csv", "layout": "deaths", "title": "Public health: deaths", "sha256": "acd0b9baab9ec562e30627dc230e32c84e28b2aae11e963a7fd96009d5a572ad", "rows": 30, "submission": 6, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Compared with the figures for the period before.", "left_out": 0, "lines": [{"area_code": "E06000019", "area": "Herefordshire", "measure": "drug-misuse-deaths", "label": "Deaths from drug misuse", "now": {"period": "2024", "count": 9.0, "out_of": null, "nil": false, "illustrative": false, "words": "9"}, "before": {"period": "2023", "count": 9.0, "out_of": null, "nil": false, "illustrative": false, "words": "9"}, "year_before": null, "change": "the same", "unusual": false}, {"area_code": "E06000051", "area": "Shropshire", "measure": "drug-misuse-deaths", "label": "Deaths from drug misuse", "now": {"period": "2024", "count": 17.0, "out_of": null, "nil": false, "illustrative": false, "words": "17"}, "before": {"period": "2023", "count": 17.0, "out_of": null, "nil": false, "illustrative": false, "words": "17"}, "year_before": null, "change": "the same", "unusual": false}]}}',6,'',0);
INSERT INTO "attempt" VALUES(7,'1caf62e772fe155d1776f0bde182d4a238bd4cf33843ad67f807e2f4cc860044','west-mercia-q3.csv','police-supply','police-supply','B. Analyst','2026-03-08 09:30:00.000000','accepted',8,'50151c9127a6','{"file": "west-mercia-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "1caf62e772fe155d1776f0bde182d4a238bd4cf33843ad67f807e2f4cc860044", "rows": 8, "submission": 7, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Compared with the figures for the period before.", "left_out": 0, "lines": [{"area_code": "E23000016", "area": "West Mercia", "measure": "county-lines-closed", "label": "County lines closed", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 2.0, "out_of": null, "nil": false, "illustrative": false, "words": "2"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 4.0, "out_of": null, "nil": false, "illustrative": false, "words": "4"}, "year_before": null, "change": "2 fewer (\u221250%)", "unusual": false}, {"area_code": "E23000016", "area": "West Mercia", "measure": "disruptions", "label": "Disruptions", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 14.0, "out_of": null, "nil": false, "illustrative": false, "words": "14"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 14.0, "out_of": null, "nil": false, "illustrative": false, "words": "14"}, "year_before": null, "change": "the same", "unusual": false}, {"area_code": "E23000016", "area": "West Mercia", "measure": "seizures", "label": "Drug seizures", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 896.0, "out_of": null, "nil": false, "illustrative": false, "words": "896"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 911.0, "out_of": null, "nil": false, "illustrative": false, "words": "911"}, "year_before": null, "change": "15 fewer (\u22122%)", "unusual": false}]}}',7,'',0);
INSERT INTO "attempt" VALUES(8,'d736cb9f18254f1034c8910a3c392ae63628742742decbfbc19d66f0bbc7daa1','housing.csv','housing','housing','A. Officer','2026-03-09 09:30:00.000000','accepted',4,'50151c9127a6','{"file": "housing.csv", "layout": "housing", "title": "Housing: homelessness", "sha256": "d736cb9f18254f1034c8910a3c392ae63628742742decbfbc19d66f0bbc7daa1", "rows": 4, "submission": 8, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E07000234", "area": "Bromsgrove", "measure": "homelessness-drug-need", "label": "Households owed a duty with a drug dependency need", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": null, "out_of": 67.0, "nil": false, "illustrative": false, "words": "not known of 67"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000237", "area": "Worcester", "measure": "homelessness-drug-need", "label": "Households owed a duty with a drug dependency need", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 21.0, "out_of": 177.0, "nil": false, "illustrative": false, "words": "21 of 177"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',8,'',0);
INSERT INTO "attempt" VALUES(9,'e14706dd244a3baf474a871304fb69917e1843471ef7d6962a38cc090861864d','wrong.csv','police-supply','police-supply','A. Officer','2026-03-10 09:30:00.000000','rejected',1,'50151c9127a6','{"file": "wrong.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "e14706dd244a3baf474a871304fb69917e1843471ef7d6962a38cc090861864d", "rows": 1, "submission": null, "receipt": null, "accepted": false, "to_confirm": 0, "already_loaded": false, "headline": "Fix 1 error and send again", "counts": [{"code": "not-a-number", "severity": "error", "column": "count", "count": 1}], "findings": [{"code": "not-a-number", "message": "\u201clots\u201d is not a number or a known mark.", "severity": "error", "row": 2, "column": "count", "value": "lots", "expected": "a whole number from 0 to 100,000, or [c] suppressed, [x] not available, [z] not applicable, nil for nothing to report", "remedy": "Write the figure in digits only, or the mark that says why there is none.", "example": "12", "period": "July to September 2025"}], "totals": {"words": "They are compared once nothing is left to mend.", "left_out": 0, "lines": []}}',NULL,'',0);
INSERT INTO "attempt" VALUES(10,'9e4e348a6a682d61de38d414da8969845506ecc4c64a1cd331182cf88e63d8d8','published.csv','published-figures','published-figures','A. Officer','2026-03-11 09:30:00.000000','accepted',6,'50151c9127a6','{"file": "published.csv", "layout": "published-figures", "title": "Published figures", "sha256": "9e4e348a6a682d61de38d414da8969845506ecc4c64a1cd331182cf88e63d8d8", "rows": 6, "submission": 9, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": null}',9,'',0);
INSERT INTO "attempt" VALUES(11,'ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541','west-mercia-q2.csv','police-supply','police-supply','A. Officer','2026-03-12 09:30:00.000000','same again',8,'50151c9127a6','{"file": "west-mercia-q2.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541", "rows": 8, "submission": 1, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": true, "headline": "Already loaded: this very file was received before, nothing was changed", "counts": [], "findings": [], "totals": null}',1,'',0);
INSERT INTO "attempt" VALUES(12,'66ecc6a0e04df86e832f02b3d030d649269c0d907d8b7dfa9508064874338edf','nil-police-supply-E23000017-2025-Q3.csv','police-supply','police-supply','C. Clerk','2026-11-22 11:17:31.550645','nil',10,'50151c9127a6','{"file": "nil-police-supply-E23000017-2025-Q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "66ecc6a0e04df86e832f02b3d030d649269c0d907d8b7dfa9508064874338edf", "rows": 10, "submission": 10, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E23000017", "area": "Warwickshire", "measure": "county-lines-closed", "label": "County lines closed", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 0.0, "out_of": null, "nil": true, "illustrative": false, "words": "nothing to report"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000017", "area": "Warwickshire", "measure": "disruptions", "label": "Disruptions", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 0.0, "out_of": null, "nil": true, "illustrative": false, "words": "nothing to report"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000017", "area": "Warwickshire", "measure": "seizures", "label": "Drug seizures", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 0.0, "out_of": null, "nil": true, "illustrative": false, "words": "nothing to report"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000017", "area": "Warwickshire", "measure": "county-lines-referrals", "label": "County lines referrals", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 0.0, "out_of": null, "nil": true, "illustrative": false, "words": "nothing to report"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000017", "area": "Warwickshire", "measure": "drug-related-homicides", "label": "Drug-related homicides", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 0.0, "out_of": null, "nil": true, "illustrative": false, "words": "nothing to report"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',10,'Nothing to report (confirmed).',0);
INSERT INTO "attempt" VALUES(13,'7b516eb32af18aa1786126e725c58fddf03e4656961c8463a613dbb6d1ea930e','targets.csv','targets','targets','A. Officer','2026-03-13 09:30:00.000000','accepted',4,'50151c9127a6','{"file": "targets.csv", "layout": "targets", "title": "Targets and baselines", "sha256": "7b516eb32af18aa1786126e725c58fddf03e4656961c8463a613dbb6d1ea930e", "rows": 4, "submission": 11, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": null}',11,'',0);
INSERT INTO "attempt" VALUES(14,'b4622e9e6a1d717f5dc0fa9cb45a20de3e3e194e828a8884c47527befb7d1efe','chart-rebases.csv','chart-rebases','chart-rebases','A. Officer','2026-03-13 09:30:00.000000','accepted',2,'50151c9127a6','{"file": "chart-rebases.csv", "layout": "chart-rebases", "title": "Control charts: new starts", "sha256": "b4622e9e6a1d717f5dc0fa9cb45a20de3e3e194e828a8884c47527befb7d1efe", "rows": 2, "submission": 12, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": null}',12,'',0);
INSERT INTO "attempt" VALUES(15,'6c77170d3882f9e268934c767a6eac71b140ec1ae4abcb58a2cf9dd345b57b84','essex-q3.csv','police-supply','police-supply','A. Officer','2026-03-14 09:30:00.000000','accepted',8,'50151c9127a6','{"file": "essex-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "6c77170d3882f9e268934c767a6eac71b140ec1ae4abcb58a2cf9dd345b57b84", "rows": 8, "submission": 13, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E23000028", "area": "Essex", "measure": "county-lines-closed", "label": "County lines closed", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 5.0, "out_of": null, "nil": false, "illustrative": false, "words": "5"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000028", "area": "Essex", "measure": "disruptions", "label": "Disruptions", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 14.0, "out_of": null, "nil": false, "illustrative": false, "words": "14"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000028", "area": "Essex", "measure": "seizures", "label": "Drug seizures", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 30.0, "out_of": null, "nil": false, "illustrative": false, "words": "30"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',13,'',0);
INSERT INTO "attempt" VALUES(16,'fe89f82940468ec1a97d4075cf67ba93a76d2e8a8db423cb7eb0f640da5ff88e','withdrawal-of-13.csv','police-supply','police-supply','A. Officer','2026-03-15 09:30:00.000000','withdrawal',0,'50151c9127a6','{"file": "withdrawal-of-13.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "fe89f82940468ec1a97d4075cf67ba93a76d2e8a8db423cb7eb0f640da5ff88e", "rows": 0, "submission": 14, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Submission 13 is withdrawn", "counts": [], "findings": [], "totals": null}',14,'The wrong quarter was sent.',0);
INSERT INTO "attempt" VALUES(17,'20f10d18b593df8c4107ac329c6303ebaa499234e96594480079afc4844dbf41','housing-q2.csv','housing','housing','A. Officer','2026-03-16 09:30:00.000000','accepted',2,'50151c9127a6','{"file": "housing-q2.csv", "layout": "housing", "title": "Housing: homelessness", "sha256": "20f10d18b593df8c4107ac329c6303ebaa499234e96594480079afc4844dbf41", "rows": 2, "submission": 15, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E07000237", "area": "Worcester", "measure": "homelessness-drug-need", "label": "Households owed a duty with a drug dependency need", "now": {"period": "April to June 2025 (Q1 2025/26)", "count": 3.0, "out_of": 100.0, "nil": false, "illustrative": false, "words": "3 of 100"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',15,'',0);
INSERT INTO "attempt" VALUES(18,'e5de6c877b9145e2fb1ae51098655b62e294c73f52d89773b2082122e6202eca','housing-again.csv','housing','housing','A. Officer','2026-03-17 09:30:00.000000','accepted',2,'50151c9127a6','{"file": "housing-again.csv", "layout": "housing", "title": "Housing: homelessness", "sha256": "e5de6c877b9145e2fb1ae51098655b62e294c73f52d89773b2082122e6202eca", "rows": 2, "submission": 16, "receipt": null, "accepted": true, "to_confirm": 1, "already_loaded": false, "headline": "Accepted, with 1 unusual value to confirm", "counts": [{"code": "unlike-before", "severity": "query", "column": "count", "count": 1}], "findings": [{"code": "unlike-before", "message": "Households owed a duty with a drug dependency need, Worcester, July to September 2025 (Q2 2025/26): 71 in all; 3 the period before.", "severity": "query", "row": 2, "column": "count", "value": "71 in all", "expected": "about 0 to 21, going by the figures before", "remedy": "Check that no row is missing, repeated, or about another area or period. If the figure is right, confirm it with a note.", "example": "", "period": "July to September 2025 (Q2 2025/26)"}], "totals": {"words": "Compared with the figures for the period before.", "left_out": 0, "lines": [{"area_code": "E07000237", "area": "Worcester", "measure": "homelessness-drug-need", "label": "Households owed a duty with a drug dependency need", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 71.0, "out_of": 177.0, "nil": false, "illustrative": false, "words": "71 of 177"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 3.0, "out_of": 100.0, "nil": false, "illustrative": false, "words": "3 of 100"}, "year_before": null, "change": "23.7 times as many", "unusual": true}]}}',16,'',0);
CREATE TABLE attempt_part (
	attempt_id INTEGER NOT NULL, 
	area_id INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	PRIMARY KEY (attempt_id, area_id, period), 
	FOREIGN KEY(attempt_id) REFERENCES attempt (id)
)
 WITHOUT ROWID

;
INSERT INTO "attempt_part" VALUES(10,1,2423112);
INSERT INTO "attempt_part" VALUES(14,27,2429103);
INSERT INTO "attempt_part" VALUES(1,27,2430303);
INSERT INTO "attempt_part" VALUES(11,27,2430303);
INSERT INTO "attempt_part" VALUES(2,27,2430603);
INSERT INTO "attempt_part" VALUES(7,27,2430603);
INSERT INTO "attempt_part" VALUES(9,27,2430603);
INSERT INTO "attempt_part" VALUES(12,28,2430603);
INSERT INTO "attempt_part" VALUES(15,39,2430603);
INSERT INTO "attempt_part" VALUES(16,39,2430603);
INSERT INTO "attempt_part" VALUES(3,43,2430603);
INSERT INTO "attempt_part" VALUES(10,71,2423112);
INSERT INTO "attempt_part" VALUES(13,71,2425512);
INSERT INTO "attempt_part" VALUES(6,90,2426412);
INSERT INTO "attempt_part" VALUES(6,90,2427612);
INSERT INTO "attempt_part" VALUES(6,90,2428812);
INSERT INTO "attempt_part" VALUES(5,90,2429712);
INSERT INTO "attempt_part" VALUES(6,119,2426412);
INSERT INTO "attempt_part" VALUES(6,119,2427612);
INSERT INTO "attempt_part" VALUES(6,119,2428812);
INSERT INTO "attempt_part" VALUES(5,119,2429712);
INSERT INTO "attempt_part" VALUES(4,356,2430603);
INSERT INTO "attempt_part" VALUES(8,356,2430603);
INSERT INTO "attempt_part" VALUES(4,357,2430603);
INSERT INTO "attempt_part" VALUES(4,358,2430603);
INSERT INTO "attempt_part" VALUES(14,359,2428803);
INSERT INTO "attempt_part" VALUES(17,359,2430303);
INSERT INTO "attempt_part" VALUES(4,359,2430603);
INSERT INTO "attempt_part" VALUES(8,359,2430603);
INSERT INTO "attempt_part" VALUES(18,359,2430603);
INSERT INTO "attempt_part" VALUES(4,360,2430603);
INSERT INTO "attempt_part" VALUES(4,361,2430603);
INSERT INTO "attempt_part" VALUES(13,100001,2432712);
CREATE TABLE code (
	id INTEGER NOT NULL, 
	kind VARCHAR(60) NOT NULL, 
	text VARCHAR(200) NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_code_kind_text UNIQUE (kind, text)
);
INSERT INTO "code" VALUES(1,'age','18 to 29');
INSERT INTO "code" VALUES(2,'age','30 to 49');
INSERT INTO "code" VALUES(3,'age','50 and over');
INSERT INTO "code" VALUES(4,'age','All');
INSERT INTO "code" VALUES(5,'age_band','0 to 4');
INSERT INTO "code" VALUES(6,'age_band','10 to 14');
INSERT INTO "code" VALUES(7,'age_band','15 to 19');
INSERT INTO "code" VALUES(8,'age_band','20 to 24');
INSERT INTO "code" VALUES(9,'age_band','25 to 29');
INSERT INTO "code" VALUES(10,'age_band','30 to 34');
INSERT INTO "code" VALUES(11,'age_band','35 to 39');
INSERT INTO "code" VALUES(12,'age_band','40 to 44');
INSERT INTO "code" VALUES(13,'age_band','45 to 49');
INSERT INTO "code" VALUES(14,'age_band','5 to 9');
INSERT INTO "code" VALUES(15,'age_band','50 to 54');
INSERT INTO "code" VALUES(16,'age_band','55 to 59');
INSERT INTO "code" VALUES(17,'age_band','60 to 64');
INSERT INTO "code" VALUES(18,'age_band','65 to 69');
INSERT INTO "code" VALUES(19,'age_band','70 to 74');
INSERT INTO "code" VALUES(20,'age_band','75 to 79');
INSERT INTO "code" VALUES(21,'age_band','80 to 84');
INSERT INTO "code" VALUES(22,'age_band','85 to 89');
INSERT INTO "code" VALUES(23,'age_band','90 and over');
INSERT INTO "code" VALUES(24,'age_band','All');
INSERT INTO "code" VALUES(25,'category','Adults');
INSERT INTO "code" VALUES(26,'category','Age not known');
INSERT INTO "code" VALUES(27,'category','All');
INSERT INTO "code" VALUES(28,'category','Children');
INSERT INTO "code" VALUES(29,'category','Class A');
INSERT INTO "code" VALUES(30,'category','Class B');
INSERT INTO "code" VALUES(31,'category','Class C');
INSERT INTO "code" VALUES(32,'category','Major');
INSERT INTO "code" VALUES(33,'category','Minor');
INSERT INTO "code" VALUES(34,'category','Moderate');
INSERT INTO "code" VALUES(35,'category','Unknown class');
INSERT INTO "code" VALUES(36,'client_group','Adults');
INSERT INTO "code" VALUES(37,'client_group','Young people');
INSERT INTO "code" VALUES(38,'decision','start anew');
INSERT INTO "code" VALUES(39,'decision','take back');
INSERT INTO "code" VALUES(40,'duty','Prevention');
INSERT INTO "code" VALUES(41,'duty','Relief');
INSERT INTO "code" VALUES(42,'ethnicity','All');
INSERT INTO "code" VALUES(43,'ethnicity','Asian');
INSERT INTO "code" VALUES(44,'ethnicity','Black');
INSERT INTO "code" VALUES(45,'ethnicity','Mixed');
INSERT INTO "code" VALUES(46,'ethnicity','Not stated');
INSERT INTO "code" VALUES(47,'ethnicity','Other');
INSERT INTO "code" VALUES(48,'ethnicity','White');
INSERT INTO "code" VALUES(49,'exclusion','All');
INSERT INTO "code" VALUES(50,'exclusion','Permanent exclusion');
INSERT INTO "code" VALUES(51,'exclusion','Suspension');
INSERT INTO "code" VALUES(52,'factor','All');
INSERT INTO "code" VALUES(53,'factor','Child');
INSERT INTO "code" VALUES(54,'factor','Other person');
INSERT INTO "code" VALUES(55,'factor','Parent');
INSERT INTO "code" VALUES(56,'group','All');
INSERT INTO "code" VALUES(57,'kind','baseline');
INSERT INTO "code" VALUES(58,'kind','target');
INSERT INTO "code" VALUES(59,'measure','alcohol-dependence-prevalence');
INSERT INTO "code" VALUES(60,'measure','alcohol-related-admissions');
INSERT INTO "code" VALUES(61,'measure','alcohol-specific-deaths');
INSERT INTO "code" VALUES(62,'measure','children-in-need-drugs');
INSERT INTO "code" VALUES(63,'measure','completion-non-opiate');
INSERT INTO "code" VALUES(64,'measure','completion-opiate');
INSERT INTO "code" VALUES(65,'measure','continuity-of-care');
INSERT INTO "code" VALUES(66,'measure','county-lines-closed');
INSERT INTO "code" VALUES(67,'measure','county-lines-referrals');
INSERT INTO "code" VALUES(68,'measure','deaths-in-treatment');
INSERT INTO "code" VALUES(69,'measure','disruptions');
INSERT INTO "code" VALUES(70,'measure','drug-admissions');
INSERT INTO "code" VALUES(71,'measure','drug-misuse-deaths');
INSERT INTO "code" VALUES(72,'measure','drug-offences');
INSERT INTO "code" VALUES(73,'measure','drug-poisoning-deaths');
INSERT INTO "code" VALUES(74,'measure','drug-related-homicide');
INSERT INTO "code" VALUES(75,'measure','drug-related-homicides');
INSERT INTO "code" VALUES(76,'measure','drug-seizures');
INSERT INTO "code" VALUES(77,'measure','drug-use-last-year');
INSERT INTO "code" VALUES(78,'measure','exclusions-drug-alcohol');
INSERT INTO "code" VALUES(79,'measure','hepc-prevalence-pwid');
INSERT INTO "code" VALUES(80,'measure','homelessness-drug-need');
INSERT INTO "code" VALUES(81,'measure','hospital-admissions-15-24');
INSERT INTO "code" VALUES(82,'measure','hospital-admissions-drug');
INSERT INTO "code" VALUES(83,'measure','households-owed-duty');
INSERT INTO "code" VALUES(84,'measure','in-treatment');
INSERT INTO "code" VALUES(85,'measure','mental-health-treatment');
INSERT INTO "code" VALUES(86,'measure','mh-intervention-received');
INSERT INTO "code" VALUES(87,'measure','neighbourhood-crime');
INSERT INTO "code" VALUES(88,'measure','nrm-county-lines-referrals');
INSERT INTO "code" VALUES(89,'measure','numbers-in-treatment');
INSERT INTO "code" VALUES(90,'measure','ocg-disruptions');
INSERT INTO "code" VALUES(91,'measure','ocu-prevalence');
INSERT INTO "code" VALUES(92,'measure','paid-or-voluntary-work');
INSERT INTO "code" VALUES(93,'measure','parental-family-support');
INSERT INTO "code" VALUES(94,'measure','police-recorded-drug-offences');
INSERT INTO "code" VALUES(95,'measure','population');
INSERT INTO "code" VALUES(96,'measure','prison-drug-finds');
INSERT INTO "code" VALUES(97,'measure','proven-reoffending');
INSERT INTO "code" VALUES(98,'measure','seizures');
INSERT INTO "code" VALUES(99,'measure','stable-accommodation');
INSERT INTO "code" VALUES(100,'measure','substance-misuse-admissions-15-24');
INSERT INTO "code" VALUES(101,'measure','successful-completion-nonopiate');
INSERT INTO "code" VALUES(102,'measure','successful-completion-opiate');
INSERT INTO "code" VALUES(103,'measure','training-or-education');
INSERT INTO "code" VALUES(104,'measure','treatment-progress');
INSERT INTO "code" VALUES(105,'measure','unmet-need-alcohol');
INSERT INTO "code" VALUES(106,'measure','unmet-need-ocu');
INSERT INTO "code" VALUES(107,'measure','young-people-cessation');
INSERT INTO "code" VALUES(108,'measure','yp-drug-use-11-15');
INSERT INTO "code" VALUES(109,'measure','yp-substance-cessation');
INSERT INTO "code" VALUES(110,'offence','Domestic burglary');
INSERT INTO "code" VALUES(111,'offence','Personal robbery');
INSERT INTO "code" VALUES(112,'offence','Possession');
INSERT INTO "code" VALUES(113,'offence','Theft from the person');
INSERT INTO "code" VALUES(114,'offence','Trafficking');
INSERT INTO "code" VALUES(115,'offence','Vehicle offences');
INSERT INTO "code" VALUES(116,'offence_group','Acquisitive offences');
INSERT INTO "code" VALUES(117,'offence_group','Drug offences');
INSERT INTO "code" VALUES(118,'sex','All');
INSERT INTO "code" VALUES(119,'sex','Female');
INSERT INTO "code" VALUES(120,'sex','Male');
INSERT INTO "code" VALUES(121,'substance','Alcohol only');
INSERT INTO "code" VALUES(122,'substance','All');
INSERT INTO "code" VALUES(123,'substance','Non-opiate and alcohol');
INSERT INTO "code" VALUES(124,'substance','Non-opiate only');
INSERT INTO "code" VALUES(125,'substance','Opiate');
INSERT INTO "code" VALUES(126,'type','All');
INSERT INTO "code" VALUES(127,'type','Drug-related mental and behavioural disorders');
INSERT INTO "code" VALUES(128,'type','Poisoning by drugs');
INSERT INTO "code" VALUES(129,'group','Estimated number of people');
INSERT INTO "code" VALUES(130,'publication','Alcohol dependence estimates');
INSERT INTO "code" VALUES(131,'publication','Crime Survey for England and Wales');
INSERT INTO "code" VALUES(132,'publication','Fingertips 90244');
INSERT INTO "code" VALUES(133,'publication','Fingertips 90245');
INSERT INTO "code" VALUES(134,'publication','Fingertips 90808');
INSERT INTO "code" VALUES(135,'publication','Fingertips 91117');
INSERT INTO "code" VALUES(136,'publication','Fingertips 91380');
INSERT INTO "code" VALUES(137,'publication','Fingertips 92432');
INSERT INTO "code" VALUES(138,'publication','Fingertips 92544');
INSERT INTO "code" VALUES(139,'publication','Fingertips 93517');
INSERT INTO "code" VALUES(140,'publication','Fingertips 93532');
INSERT INTO "code" VALUES(141,'publication','Home Office seizures');
INSERT INTO "code" VALUES(142,'publication','MHCLG statutory homelessness');
INSERT INTO "code" VALUES(143,'publication','NDTMS ViewIt');
INSERT INTO "code" VALUES(144,'publication','NDTMS ViewIt England');
INSERT INTO "code" VALUES(145,'publication','OCU prevalence estimates');
INSERT INTO "code" VALUES(146,'publication','ONS drug poisoning rates');
INSERT INTO "code" VALUES(147,'publication','ONS drug poisoning registrations');
INSERT INTO "code" VALUES(148,'publication','Partner estimate');
INSERT INTO "code" VALUES(149,'publication','Smoking, Drinking and Drug Use survey');
INSERT INTO "code" VALUES(150,'publication','Unlinked Anonymous Monitoring survey');
INSERT INTO "code" VALUES(151,'publication','data.police.uk');
INSERT INTO "code" VALUES(152,'scope','police-supply | county-lines-closed');
INSERT INTO "code" VALUES(153,'scope','police-supply | disruptions');
INSERT INTO "code" VALUES(154,'scope','police-supply | seizures');
INSERT INTO "code" VALUES(155,'scope','police-recorded-crime | drug-offences');
INSERT INTO "code" VALUES(156,'scope','police-recorded-crime | neighbourhood-crime');
INSERT INTO "code" VALUES(157,'scope','treatment | in-treatment');
INSERT INTO "code" VALUES(158,'scope','treatment | treatment-progress');
INSERT INTO "code" VALUES(159,'scope','deaths | drug-misuse-deaths');
INSERT INTO "code" VALUES(160,'scope','housing | homelessness-drug-need');
INSERT INTO "code" VALUES(161,'publication','Deaths related to drug poisoning');
INSERT INTO "code" VALUES(162,'publication','Drug misuse survey');
INSERT INTO "code" VALUES(163,'publication','Drug treatment statistics');
INSERT INTO "code" VALUES(164,'publication','Opiate and crack use estimates');
INSERT INTO "code" VALUES(165,'publication','Survey of people who inject drugs');
INSERT INTO "code" VALUES(166,'age','15 to 64');
INSERT INTO "code" VALUES(167,'age','16 to 59');
INSERT INTO "code" VALUES(168,'age','18 and over');
INSERT INTO "code" VALUES(169,'group','Opiate');
INSERT INTO "code" VALUES(170,'scope','published-figures | drug-misuse-deaths | Deaths related to drug poisoning');
INSERT INTO "code" VALUES(171,'scope','published-figures | drug-use-last-year | Drug misuse survey');
INSERT INTO "code" VALUES(172,'scope','published-figures | hepc-prevalence-pwid | Survey of people who inject drugs');
INSERT INTO "code" VALUES(173,'scope','published-figures | numbers-in-treatment | Drug treatment statistics');
INSERT INTO "code" VALUES(174,'scope','published-figures | ocu-prevalence | Opiate and crack use estimates');
INSERT INTO "code" VALUES(175,'scope','published-figures | unmet-need-ocu | Fingertips 93517');
INSERT INTO "code" VALUES(176,'scope','police-supply | county-lines-referrals');
INSERT INTO "code" VALUES(177,'scope','police-supply | drug-related-homicides');
INSERT INTO "code" VALUES(178,'source','National Drug Treatment Monitoring System, as published');
INSERT INTO "code" VALUES(179,'source','Partnership board, 12 May 2025');
INSERT INTO "code" VALUES(180,'source','Taken back by the partnership board, 12 May 2025');
INSERT INTO "code" VALUES(181,'scope','targets | continuity-of-care | baseline');
INSERT INTO "code" VALUES(182,'scope','targets | deaths-in-treatment | target');
INSERT INTO "code" VALUES(183,'scope','targets | treatment-progress | baseline');
INSERT INTO "code" VALUES(184,'scope','targets | treatment-progress | target');
INSERT INTO "code" VALUES(185,'reason','Police took over a new recording system in May 2024');
INSERT INTO "code" VALUES(186,'reason','The board found no change in practice');
INSERT INTO "code" VALUES(187,'decided_by','Chair of the partnership');
INSERT INTO "code" VALUES(188,'decided_by','Head of Analysis');
INSERT INTO "code" VALUES(189,'scope','chart-rebases | homelessness-drug-need');
INSERT INTO "code" VALUES(190,'scope','chart-rebases | neighbourhood-crime');
CREATE TABLE comment (
	id INTEGER NOT NULL, 
	partnership VARCHAR(60) NOT NULL, 
	metric VARCHAR(60) NOT NULL, 
	quarter INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	person VARCHAR(120) NOT NULL, 
	written_at DATETIME NOT NULL, 
	version INTEGER NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "comment" VALUES(1,'herefordshire-and-worcestershire','homelessness-drug-need',2430603,'Counted again in March.','B. Analyst','2026-11-22 11:17:37.397823',17,0);
CREATE TABLE content (
	sha256 VARCHAR(64) NOT NULL, 
	bytes BIGINT NOT NULL, 
	PRIMARY KEY (sha256)
);
INSERT INTO "content" VALUES('ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541',472);
INSERT INTO "content" VALUES('8a1040339b9156aabcf8d2ce54235bb9a2b38be6322b20233d73a406c71d7527',506);
INSERT INTO "content" VALUES('f2a9f2e32fae2619c45966533d24e0d9c3899c85ff4f7e21eebc398af32a8d8d',449);
INSERT INTO "content" VALUES('3ab5544c6e84efaf8487b39c7f09718cdd2b61d99cecdd6a79850f8c8547f32f',2625);
INSERT INTO "content" VALUES('06c87beff16f3ec989fa3804a29eb764694cbbdaad6ca69a2d9404ac348ceab3',1684);
INSERT INTO "content" VALUES('acd0b9baab9ec562e30627dc230e32c84e28b2aae11e963a7fd96009d5a572ad',1558);
INSERT INTO "content" VALUES('1caf62e772fe155d1776f0bde182d4a238bd4cf33843ad67f807e2f4cc860044',504);
INSERT INTO "content" VALUES('d736cb9f18254f1034c8910a3c392ae63628742742decbfbc19d66f0bbc7daa1',330);
INSERT INTO "content" VALUES('e14706dd244a3baf474a871304fb69917e1843471ef7d6962a38cc090861864d',94);
INSERT INTO "content" VALUES('9e4e348a6a682d61de38d414da8969845506ecc4c64a1cd331182cf88e63d8d8',770);
INSERT INTO "content" VALUES('66ecc6a0e04df86e832f02b3d030d649269c0d907d8b7dfa9508064874338edf',487);
INSERT INTO "content" VALUES('7b516eb32af18aa1786126e725c58fddf03e4656961c8463a613dbb6d1ea930e',537);
INSERT INTO "content" VALUES('b4622e9e6a1d717f5dc0fa9cb45a20de3e3e194e828a8884c47527befb7d1efe',309);
INSERT INTO "content" VALUES('6c77170d3882f9e268934c767a6eac71b140ec1ae4abcb58a2cf9dd345b57b84',450);
INSERT INTO "content" VALUES('fe89f82940468ec1a97d4075cf67ba93a76d2e8a8db423cb7eb0f640da5ff88e',117);
INSERT INTO "content" VALUES('20f10d18b593df8c4107ac329c6303ebaa499234e96594480079afc4844dbf41',173);
INSERT INTO "content" VALUES('e5de6c877b9145e2fb1ae51098655b62e294c73f52d89773b2082122e6202eca',183);
CREATE TABLE content_block (
	sha256 VARCHAR(64) NOT NULL, 
	position INTEGER NOT NULL, 
	packed BOOLEAN NOT NULL, 
	data BLOB NOT NULL, 
	PRIMARY KEY (sha256, position), 
	FOREIGN KEY(sha256) REFERENCES content (sha256)
);
INSERT INTO "content_block" VALUES('ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541',0,1,X'785E95CEB14AC5401085E1FE42DE611F6002C9DE5CB18DE98494623DEC0E32BACE84995D243EBD8895556EFAF3717E3442D8C858337C127A33828495DED47648DAA4769757F21A56B2C408F3665C42D5F0DC84421CE2ED6FB5F78585BC4F459D32CCA5C074289DF8BB19392C05DDC30C718C67D1133C4CC359B4C034DE6F5EE443F44B42FAAD84F1F15066766B5B65158715DFD5E07ACE6826C34A301E57FEFB625103E1D25D7E00F7F49D29');
INSERT INTO "content_block" VALUES('8a1040339b9156aabcf8d2ce54235bb9a2b38be6322b20233d73a406c71d7527',0,1,X'785E9DD1BD0A02311004E05EF01DF2002BDC0F0A96A79D6025621D9341A2317BEC26C8F9F422567677D7CFC7EC325660A98704F6F484D5222067336E2C03392E292F1717683647880B960E250E26B339A1CF785E21A6A99AF52F39AC6248D0958BACF0D4C54829C4515E11DE45A0B48F56D574D4B4D51CB8A34D5DCF817B6AB7D3DC393D12BF9271DF8BA96E46691F544A9F0327A5A3BDB3503BDDB187D80C1AF9E95F67482CBF553E7B5AAC3F');
INSERT INTO "content_block" VALUES('f2a9f2e32fae2619c45966533d24e0d9c3899c85ff4f7e21eebc398af32a8d8d',0,1,X'785E95CF310EC2300C05D01D893BE400466A0B1C00BA819810136208898502A95DD989A09C1E21A62E2DDDFFD3FFDF0A5A6851027B68D06A16046713DE583A709C29CD677BA404BB1C3B93D81CB14DD85C514C5554EB5FA45BC440A80B1759D1C3264638BF2EC35031BCB3A0421DADAAD940599493C416AAA29A246A582EFF04277A103FC9B8EF38580D2B1F54729B0293C2C1DE5960A4A607D8A3D884508EDCEFA1402C4021CE671F3E4697E0');
INSERT INTO "content_block" VALUES('3ab5544c6e84efaf8487b39c7f09718cdd2b61d99cecdd6a79850f8c8547f32f',0,1,X'785EA5D4D16AC2301480E17BA1EF9007C8C056AD7A3BC61883816C322FC48B363D6DC3D21C3949657DFB3119BB68D4DAE401CECF095F381941C68F40120BDE40665A028E65095A0017D86A1B4D761D017B460263F96BAB3A66917DC0D1429303B1649A2CB80659D539B65423160F826403FC091B30560A96B754A98C3A9ECEBD631B20833A538C30CF813ABEF64E7D422D8502F6F74AC3E364E51DDBD6505A561236CCD6C08EE735F9F2AE5E416DF5F0BFC596B2B294E24BEA8AC7338FC0068D0163246ABE584593B74C9D80347B914A9930B7591C9073E4E60131C72E4D026A97F1F6DF873B9BB7013D123DC21D92006381C2F856BFDFDB27E5D0C58967C9718B97A967EA329A96EA8EDE6DB091E37DAC4ED4D9097598D5FC7C3AC6971CAAD4AFE340ADCF377BFC42979916C3B101A351D33DA247C2C654842708435A24D1C4AFE5302D7D4B0E543C9DFBB6AE5A0DE76E6B8D9DEF79BD4351482BEA40AD7534F12939562BBF8E2B157B962E3BA5C3B1E2AAD25E1CA291E33DA41F1FD39AE9');
INSERT INTO "content_block" VALUES('06c87beff16f3ec989fa3804a29eb764694cbbdaad6ca69a2d9404ac348ceab3',0,1,X'785EADD3B16AC3301006E03D9077D0035CC0761C271EBD942E6D874CA594A0D8175B20EB847482E6ED4B1ADADAB8216DD44168FBEE2CFFBF7428C1A253D4408FD20787506B858677ADA360C187BD67696A048F6F205B04E4CEA85AF1116A0A868102EFE8309FDDA3C303B9C677CA21A499E8C970E70593D8A265ECF7E84496642B5066C10E25F76818AA2668F650693D3A699217108B3E592519476E5E6EA2D947320BFAA005197D1CF9699E45FB95AEA9233DC55FEAD7687CB0BC348D90E759E36F48CBE83127EF0E7BA9BF9F7F99C73FFDC97A18A245CCFF7CA6605A6191EC40FCBC577F83BF12BDB08E5A87DE5F8A769EA4B05916F3D9B67364FFA92ECBF51AA2C41FBA5224499C39C8DA24CBE7A244E0575A12210FD6BE54917396236654D37EE4AB32DE1C95A34C6FDDF27A337EB9E70DB578070DB73AE3');
INSERT INTO "content_block" VALUES('acd0b9baab9ec562e30627dc230e32c84e28b2aae11e963a7fd96009d5a572ad',0,1,X'785E9593416AC3301045F781DC210798406CCB09596653BAE9AA07286A358D0D7614241B7AFC22451B6966405E68370FF2FE8BB5430D4F74A33530A3F6AB43D077FCFAD60F031EFFE0C7AE8F65BFFB1C9C7DFA617408EDA96DC1B8F57E9C47BF7A3C1AD4CBE0E1364DF13597EAF3379CF584D057031FE1BC69ABEED5E9B0D88352AF1FD5D5317D64AE9151FBDD3B3AFCB5CED4995FB700C9BDDBC244FD732D910DD05753C504F96ADDB6F2E279B227E54520AAD3F2EC7D26DE90F23C536893B1582AFC4DC2E3CA8B4072E7CA8B4CD4E7CAB3443600579EA78A09F2D5148704F7F0E8372F9E277B525E04A23A2DCFDE67E2B43CCF14DA642C960AD637A1BC082477AEBCC8447DAE3C4B640370E579AA98E01FDC0602E2');
INSERT INTO "content_block" VALUES('1caf62e772fe155d1776f0bde182d4a238bd4cf33843ad67f807e2f4cc860044',0,1,X'785E9DCFC10AC2301004D07BA1FF900F58C1B62878546F822711CF3119249A66CB6E82D4AF17F1E4ADF63E8F99B1024B0324B0A71E568B809CCDB8B18CE4B8A45C5717683647880B960E258E26B33961C8E8AF10D32EDBD537392E6248D0858BACF0B48D91DA495A115E45A0B48F56D56CA9EDBA397047EBA69903F7D46DFE73E7F448FC4CC67D1653336DAE0F2A65C88193D2D1DE596886630FB11934F1E94F67482C9442ACAB37865BAB32');
INSERT INTO "content_block" VALUES('d736cb9f18254f1034c8910a3c392ae63628742742decbfbc19d66f0bbc7daa1',0,1,X'785EA5CE3D0E82401006D09E843B70802111FC83D6D2CA6861618C41F60337D9DD21B3B324DCDEC613E0055E5E27E868825836E4D1C524209374A19E5350E2A42F1EF2ECCED2232A84CEC92D857271C3A4F06F48516FEA3D7DD8C321C680184B23692C0360E8229811D472A023B587F5D015CE62A06A474D956727611F47E119EB3FC13ADA367F58BFD2A37F52DDE6D9173C07741B');
INSERT INTO "content_block" VALUES('e14706dd244a3baf474a871304fb69917e1843471ef7d6962a38cc090861864d',0,0,X'617265612C706572696F642C6D6561737572652C63617465676F72792C636F756E740D0A57657374204D65726369612C4A756C7920746F2053657074656D62657220323032352C7365697A757265732C436C61737320412C6C6F74730D0A');
INSERT INTO "content_block" VALUES('9e4e348a6a682d61de38d414da8969845506ecc4c64a1cd331182cf88e63d8d8',0,1,X'785E8D914D6EDC300C85F703CC1D74005A18FF66BC0C90665774D145174151303263AB952581A26692DB17B2D3A25D149D05453C40D2C7F7884C0891D8860956C2949920E667670D8A0D1E12BD02CE0433871CE1822E13B87025861C23319890BD40C8F22DBC1C0F5F021B4A429C16CB04F791AD53CDA91E9504F511D92CAA393527C87E25A93CD1540593E1D1FA99586C4C6A6CFBFA0EEE9D83BA2F8F866E137DA707E84E7A80A1D335D45D3BEA169AA1ED757B3B36985C45A60B3AF286E053B428A4D04FCA309A1F2A275294C4AE289436EE5F43DCE91E7ADDC0A8CF00B75327CE73B5DA94135513A12C091EB6A6981C0A4D05512EA9186C0ADEFA191E694547DB08A59ECC5780EDBC1DEBF3FA4C9C2AEB2B614259C90B3C14CC6FA992A0D824D6BCBB3D6F61840BF17B385037F509606FC7C3073F3BF4D3BF173B15AFC5A8C324D51B21EFC8DDBE4A992FF4B6B38662BB1F3731EA0ECE7A84518F25D9FF62168AE68F4D56F16A27F8BC7DAEC28B8A14A223755D82B2FE3B19D9E2DD3DFEAAA7D712291C0F3F01E7D3FACC');
INSERT INTO "content_block" VALUES('66ecc6a0e04df86e832f02b3d030d649269c0d907d8b7dfa9508064874338edf',0,1,X'785E95D1316A03410C05D0DEE03BF8001A18AF09A9374BCA14398258FDD80AF28C91660AE7F42952844016C6F57FFF17123B986E70AD4257707407ADDC70AE7EA7B5F6D2F6BBD7E99473CEC7679AF2F494DE4F3FC13D9916445AAD068466332A6AFF71D1F07E6B5A4BD01B7F561F8255E0DC3064B56C8F06F4AB3B8216E388C33CE85E06DDB2E5FE1CC9F10177B6A059BAB578B0B45CD4C451B66AE2FD9C1CC60D922EF5AAAB0AE2F727DFDD82935F');
INSERT INTO "content_block" VALUES('7b516eb32af18aa1786126e725c58fddf03e4656961c8463a613dbb6d1ea930e',0,1,X'785EA58FB16AC3400C86F740DE4178D685DAC4B41D0B5D530A0D74281D649FE23B629F8C4E6E719FBE249040A0D0404609E9FFBF8F940947D6281E07A63C29E33E268F5FD44F8C59266D79B908ACBC13F539446547C9BB6FD196B3B11E57F8346AECA1BAABEEC10436A46D384C0F68CA64032773A34AA79C331A69C78675B5AAB17825B5744C19A111528F5056B0A1F9F05E17CB1BAA3D9385EC6272678853F7E315C5EF9786650583240BF942B0FA4BB0A1CC7D4C8CEBF5AAC4E2852C4AA21E9E75EA607BBA878DA468A23175F03667E30181328C53D3C71CD817CBC59508AD248B698A363BD9B99694F18CF0F1F389C596F69CA0A1760FCD0C1618C6FFEC7F0134FDB864');
INSERT INTO "content_block" VALUES('b4622e9e6a1d717f5dc0fa9cb45a20de3e3e194e828a8884c47527befb7d1efe',0,1,X'785E258E416AC3400C45F781DC4107984009BD40E8A604025D14B22CF2CC8F47D8968C34D3E0DB1737CBB778FF7D76705AE162252DE0E88E549025C43439384CFFB9A0FC0CDBF1704734BAC1B370BAAC2E3335A36B57D0F9EDFC9E1432D6C1BA57B372CA2E0B5234F646AC78A62F9B25839AD944F60B2726C5931CD9BC888E145B342C244A37DE5E939FE042F6A08BF2BC85C4F17037CF88064F57D6CEBEED1F6EECB9BE8C6A0B664428224EC5FB7852A0A4C61368E03CA5EF0A1A8CBDD0C3BA1652A35C5947ECE1D53937C9481F95C5F772ABA095BD293CAAACC7C31FF0F86DB5');
INSERT INTO "content_block" VALUES('6c77170d3882f9e268934c767a6eac71b140ec1ae4abcb58a2cf9dd345b57b84',0,1,X'785E95CE4D0AC2301040E1BDD03BE40053B095FAB3ACC58DE04A3C406C0689A633652641EBE9453C40CDFE7DF0ACA08511C5B38301AD2641E86DC41BCB043D278AC5E2A08A2F38A63099C8E68C63C4E18A62EA65DDFC9AA90C9E50CB3EB0A283360468669CA27F2741852E5855D3C22E0FEC619B073AD8FC0B2EF4207E92E9BF6BB09E61CEABA4317A268593BDB3C02A47B043B111A1AA72942716201F8AC507211399B3');
INSERT INTO "content_block" VALUES('fe89f82940468ec1a97d4075cf67ba93a76d2e8a8db423cb7eb0f640da5ff88e',0,1,X'785E15C4B10E82400C00D09D847FB8DD420A174D64F30B5CD849E58A74B017DBC3FB7DC31B5E95B227A3AA8B1FAF8FB84B563026CF0ACE9AD8C07865F9715AA8B4CD1061DE3954CBFA0EDF83ACB0854A1E9CB5F4F0E8C373DB64658311C75B87B11BAE33DEA78813E205CFDBE60FE49A25FA');
INSERT INTO "content_block" VALUES('20f10d18b593df8c4107ac329c6303ebaa499234e96594480079afc4844dbf41',0,1,X'785E9DCC3D0AC2401006D03E903BE400135817B5B7B5121B4B59B25F74613313E647F0F6DEC177805714857668934A1B8A85826AF89716097692F0A7ACE3F0105D600EA5CBAEAD4F2ED33518534EF9446FD9D061C6309BABC66B66A0D24DF1017B13A6039DD37FC91DBD61A54CC7340E3F2E1A3C3B');
INSERT INTO "content_block" VALUES('e5de6c877b9145e2fb1ae51098655b62e294c73f52d89773b2082122e6202eca',0,1,X'785E9DCCCB09C2401405D07D203DA4801730C1F869C195E8C2A58C991B1D989917DE4748F7F6E029E00441A0159238524150175074DB6866AF46ECF6E4A56D1E2C33D42074F1BC75C6DD1DABA1BC20DDB81B27FA7041866A856A1FC5DF7D05225D055F544B5C693AD2F9F0FF74434E5868D8D369689B1FDF0D4039');
CREATE TABLE derivation (
	id INTEGER NOT NULL, 
	rules VARCHAR(64) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "derivation" VALUES(1,'bae27b09ecbe317c006046ed4f92f8ae2136bc6af1e3fcdd9995aa5a80430bdb');
CREATE TABLE outcome (
	area_id INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	series_id INTEGER NOT NULL, 
	category_id INTEGER NOT NULL, 
	status SMALLINT NOT NULL, 
	numerator FLOAT, 
	denominator FLOAT, 
	value FLOAT, 
	lower FLOAT, 
	upper FLOAT, 
	variance FLOAT, 
	members SMALLINT NOT NULL, 
	members_present SMALLINT NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	sent BOOLEAN NOT NULL, 
	as_at INTEGER NOT NULL, 
	hidden SMALLINT NOT NULL, 
	from_version INTEGER NOT NULL, 
	PRIMARY KEY (area_id, period, series_id, category_id)
)
 WITHOUT ROWID

;
INSERT INTO "outcome" VALUES(1,2426412,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2426412,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2426412,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2426412,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2426412,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2426436,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,459,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2426436,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,459,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2426436,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,459,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2426436,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,459,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2426436,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,459,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2427612,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2427612,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2427612,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2427612,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2427612,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2428812,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2428812,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2428812,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2428812,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2428812,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(1,2429712,34,0,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(1,2429712,34,36,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(1,2429712,34,37,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(1,2429712,34,119,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(1,2429712,34,120,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(1,2429712,34,121,4,NULL,NULL,NULL,NULL,NULL,NULL,153,0,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(1,2429712,34,123,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(1,2429712,34,124,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(1,2429712,34,125,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(1,2429712,51,0,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(1,2430303,10,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0,1);
INSERT INTO "outcome" VALUES(1,2430303,19,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0,1);
INSERT INTO "outcome" VALUES(1,2430303,19,29,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0,1);
INSERT INTO "outcome" VALUES(1,2430303,19,30,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0,1);
INSERT INTO "outcome" VALUES(1,2430303,19,31,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0,1);
INSERT INTO "outcome" VALUES(1,2430303,19,35,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0,1);
INSERT INTO "outcome" VALUES(1,2430303,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,296,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(1,2430303,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,296,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(1,2430303,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,296,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(1,2430303,35,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0,1);
INSERT INTO "outcome" VALUES(1,2430303,35,32,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0,1);
INSERT INTO "outcome" VALUES(1,2430303,35,34,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0,1);
INSERT INTO "outcome" VALUES(1,2430603,10,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739942,0,14);
INSERT INTO "outcome" VALUES(1,2430603,17,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739942,0,10);
INSERT INTO "outcome" VALUES(1,2430603,19,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,14);
INSERT INTO "outcome" VALUES(1,2430603,19,29,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,14);
INSERT INTO "outcome" VALUES(1,2430603,19,30,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,14);
INSERT INTO "outcome" VALUES(1,2430603,19,31,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,14);
INSERT INTO "outcome" VALUES(1,2430603,19,35,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739683,0,14);
INSERT INTO "outcome" VALUES(1,2430603,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,296,1,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(1,2430603,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,296,2,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(1,2430603,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,296,1,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(1,2430603,29,0,4,NULL,NULL,NULL,NULL,NULL,NULL,296,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(1,2430603,29,110,4,NULL,NULL,NULL,NULL,NULL,NULL,296,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(1,2430603,29,111,4,NULL,NULL,NULL,NULL,NULL,NULL,296,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(1,2430603,29,113,4,NULL,NULL,NULL,NULL,NULL,NULL,296,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(1,2430603,29,115,4,NULL,NULL,NULL,NULL,NULL,NULL,296,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(1,2430603,31,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739942,0,10);
INSERT INTO "outcome" VALUES(1,2430603,31,25,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739942,0,10);
INSERT INTO "outcome" VALUES(1,2430603,31,28,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739942,0,10);
INSERT INTO "outcome" VALUES(1,2430603,35,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,14);
INSERT INTO "outcome" VALUES(1,2430603,35,32,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,14);
INSERT INTO "outcome" VALUES(1,2430603,35,34,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,14);
INSERT INTO "outcome" VALUES(1,2430603,41,0,4,NULL,NULL,NULL,NULL,NULL,NULL,296,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(1,2430603,41,112,4,NULL,NULL,NULL,NULL,NULL,NULL,296,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(1,2430603,41,114,4,NULL,NULL,NULL,NULL,NULL,NULL,296,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(7,2426412,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2426412,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2426412,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2426412,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2426412,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2426436,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,42,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2426436,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,42,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2426436,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,42,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2426436,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,42,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2426436,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,42,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2427612,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2427612,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2427612,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2427612,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2427612,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2428812,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2428812,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2428812,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2428812,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2428812,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(7,2429712,34,0,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(7,2429712,34,36,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(7,2429712,34,37,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(7,2429712,34,119,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(7,2429712,34,120,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(7,2429712,34,121,4,NULL,NULL,NULL,NULL,NULL,NULL,14,0,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(7,2429712,34,123,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(7,2429712,34,124,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(7,2429712,34,125,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(7,2429712,51,0,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(7,2430303,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,30,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(7,2430303,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,30,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(7,2430303,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,30,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(7,2430603,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,30,1,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(7,2430603,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,30,2,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(7,2430603,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,30,1,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(7,2430603,29,0,4,NULL,NULL,NULL,NULL,NULL,NULL,30,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(7,2430603,29,110,4,NULL,NULL,NULL,NULL,NULL,NULL,30,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(7,2430603,29,111,4,NULL,NULL,NULL,NULL,NULL,NULL,30,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(7,2430603,29,113,4,NULL,NULL,NULL,NULL,NULL,NULL,30,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(7,2430603,29,115,4,NULL,NULL,NULL,NULL,NULL,NULL,30,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(7,2430603,41,0,4,NULL,NULL,NULL,NULL,NULL,NULL,30,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(7,2430603,41,112,4,NULL,NULL,NULL,NULL,NULL,NULL,30,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(7,2430603,41,114,4,NULL,NULL,NULL,NULL,NULL,NULL,30,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(27,2426412,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2426412,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2426412,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2426412,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2426412,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2426436,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,12,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2426436,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,12,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2426436,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,12,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2426436,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,12,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2426436,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,12,6,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2427612,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2427612,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2427612,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2427612,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2427612,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2428812,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2428812,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2428812,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2428812,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2428812,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(27,2429712,34,0,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(27,2429712,34,36,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(27,2429712,34,37,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(27,2429712,34,119,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(27,2429712,34,120,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(27,2429712,34,121,4,NULL,NULL,NULL,NULL,NULL,NULL,4,0,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(27,2429712,34,123,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(27,2429712,34,124,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(27,2429712,34,125,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(27,2429712,51,0,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(27,2430303,10,0,0,4.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0,1);
INSERT INTO "outcome" VALUES(27,2430303,19,0,0,911.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0,1);
INSERT INTO "outcome" VALUES(27,2430303,19,29,0,212.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0,1);
INSERT INTO "outcome" VALUES(27,2430303,19,30,0,640.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0,1);
INSERT INTO "outcome" VALUES(27,2430303,19,31,0,41.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0,1);
INSERT INTO "outcome" VALUES(27,2430303,19,35,0,18.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0,1);
INSERT INTO "outcome" VALUES(27,2430303,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,9,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(27,2430303,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,9,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(27,2430303,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,9,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(27,2430303,35,0,0,14.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0,1);
INSERT INTO "outcome" VALUES(27,2430303,35,32,0,3.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0,1);
INSERT INTO "outcome" VALUES(27,2430303,35,34,0,11.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0,1);
INSERT INTO "outcome" VALUES(27,2430603,10,0,0,2.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0,7);
INSERT INTO "outcome" VALUES(27,2430603,19,0,0,896.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0,7);
INSERT INTO "outcome" VALUES(27,2430603,19,29,0,233.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0,7);
INSERT INTO "outcome" VALUES(27,2430603,19,30,0,611.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0,7);
INSERT INTO "outcome" VALUES(27,2430603,19,31,0,39.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0,7);
INSERT INTO "outcome" VALUES(27,2430603,19,35,0,13.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0,7);
INSERT INTO "outcome" VALUES(27,2430603,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,9,1,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(27,2430603,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,9,2,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(27,2430603,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,9,1,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(27,2430603,29,0,4,NULL,NULL,NULL,NULL,NULL,NULL,9,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(27,2430603,29,110,4,NULL,NULL,NULL,NULL,NULL,NULL,9,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(27,2430603,29,111,4,NULL,NULL,NULL,NULL,NULL,NULL,9,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(27,2430603,29,113,4,NULL,NULL,NULL,NULL,NULL,NULL,9,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(27,2430603,29,115,4,NULL,NULL,NULL,NULL,NULL,NULL,9,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(27,2430603,35,0,0,14.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0,7);
INSERT INTO "outcome" VALUES(27,2430603,35,32,0,3.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0,7);
INSERT INTO "outcome" VALUES(27,2430603,35,34,0,11.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0,7);
INSERT INTO "outcome" VALUES(27,2430603,41,0,4,NULL,NULL,NULL,NULL,NULL,NULL,9,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(27,2430603,41,112,4,NULL,NULL,NULL,NULL,NULL,NULL,9,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(27,2430603,41,114,4,NULL,NULL,NULL,NULL,NULL,NULL,9,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(28,2430603,10,0,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0,10);
INSERT INTO "outcome" VALUES(28,2430603,17,0,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0,10);
INSERT INTO "outcome" VALUES(28,2430603,19,0,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0,10);
INSERT INTO "outcome" VALUES(28,2430603,19,29,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0,10);
INSERT INTO "outcome" VALUES(28,2430603,19,30,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0,10);
INSERT INTO "outcome" VALUES(28,2430603,19,31,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0,10);
INSERT INTO "outcome" VALUES(28,2430603,31,0,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0,10);
INSERT INTO "outcome" VALUES(28,2430603,31,25,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0,10);
INSERT INTO "outcome" VALUES(28,2430603,31,28,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0,10);
INSERT INTO "outcome" VALUES(28,2430603,35,0,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0,10);
INSERT INTO "outcome" VALUES(28,2430603,35,32,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0,10);
INSERT INTO "outcome" VALUES(28,2430603,35,34,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0,10);
INSERT INTO "outcome" VALUES(43,2430603,10,0,2,NULL,NULL,NULL,NULL,NULL,NULL,1,0,1,1,739679,0,3);
INSERT INTO "outcome" VALUES(43,2430603,19,0,0,340.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0,3);
INSERT INTO "outcome" VALUES(43,2430603,19,29,0,101.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0,3);
INSERT INTO "outcome" VALUES(43,2430603,19,30,0,202.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0,3);
INSERT INTO "outcome" VALUES(43,2430603,19,31,0,33.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0,3);
INSERT INTO "outcome" VALUES(43,2430603,19,35,0,4.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0,3);
INSERT INTO "outcome" VALUES(43,2430603,35,0,0,14.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0,3);
INSERT INTO "outcome" VALUES(43,2430603,35,32,0,3.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0,3);
INSERT INTO "outcome" VALUES(43,2430603,35,34,0,11.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0,3);
INSERT INTO "outcome" VALUES(71,2430303,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,6,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(71,2430303,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,6,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(71,2430303,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,6,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(71,2430603,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,6,1,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(71,2430603,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,6,2,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(71,2430603,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,6,1,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(71,2430603,29,0,4,NULL,NULL,NULL,NULL,NULL,NULL,6,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(71,2430603,29,110,0,341.0,598070.0,NULL,NULL,NULL,NULL,6,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(71,2430603,29,111,0,46.0,598070.0,NULL,NULL,NULL,NULL,6,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(71,2430603,29,113,4,NULL,NULL,NULL,NULL,NULL,NULL,6,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(71,2430603,29,115,0,682.0,598070.0,NULL,NULL,NULL,NULL,6,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(71,2430603,41,0,4,NULL,NULL,NULL,NULL,NULL,NULL,6,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(71,2430603,41,112,0,348.0,598070.0,NULL,NULL,NULL,NULL,6,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(71,2430603,41,114,4,NULL,NULL,NULL,NULL,NULL,NULL,6,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(90,2426412,16,0,0,9.0,193615.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2426412,16,12,0,5.0,10369.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2426412,16,13,0,4.0,11626.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2426412,16,119,0,3.0,98440.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2426412,16,120,0,6.0,95175.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2426436,16,0,0,27.0,580845.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2426436,16,12,0,15.0,31107.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2426436,16,13,0,12.0,34878.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2426436,16,119,0,9.0,295320.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2426436,16,120,0,18.0,285525.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2427612,16,0,0,9.0,193615.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2427612,16,12,0,5.0,10369.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2427612,16,13,0,4.0,11626.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2427612,16,119,0,3.0,98440.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2427612,16,120,0,6.0,95175.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2428812,16,0,0,9.0,193615.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2428812,16,12,0,5.0,10369.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2428812,16,13,0,4.0,11626.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2428812,16,119,0,3.0,98440.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2428812,16,120,0,6.0,95175.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(90,2429712,34,0,0,1104.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(90,2429712,34,36,0,1046.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(90,2429712,34,37,0,58.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(90,2429712,34,119,0,348.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(90,2429712,34,120,0,698.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(90,2429712,34,121,1,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(90,2429712,34,123,0,119.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,2,5);
INSERT INTO "outcome" VALUES(90,2429712,34,124,0,142.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(90,2429712,34,125,0,498.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(90,2429712,51,0,0,401.0,836.0,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(119,2426412,16,0,0,17.0,325415.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2426412,16,12,0,13.0,17359.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2426412,16,13,0,4.0,20968.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2426412,16,119,0,5.0,164731.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2426412,16,120,0,12.0,160684.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2426436,16,0,0,51.0,976245.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2426436,16,12,0,39.0,52077.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2426436,16,13,0,12.0,62904.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2426436,16,119,0,15.0,494193.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2426436,16,120,0,36.0,482052.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2427612,16,0,0,17.0,325415.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2427612,16,12,0,13.0,17359.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2427612,16,13,0,4.0,20968.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2427612,16,119,0,5.0,164731.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2427612,16,120,0,12.0,160684.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2428812,16,0,0,17.0,325415.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2428812,16,12,0,13.0,17359.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2428812,16,13,0,4.0,20968.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2428812,16,119,0,5.0,164731.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2428812,16,120,0,12.0,160684.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0,6);
INSERT INTO "outcome" VALUES(119,2429712,34,0,0,1435.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(119,2429712,34,36,0,1377.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(119,2429712,34,37,0,58.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(119,2429712,34,119,0,459.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(119,2429712,34,120,0,918.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(119,2429712,34,121,1,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(119,2429712,34,123,0,348.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(119,2429712,34,124,0,142.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,2,5);
INSERT INTO "outcome" VALUES(119,2429712,34,125,0,600.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(119,2429712,51,0,0,401.0,836.0,NULL,NULL,NULL,NULL,1,1,0,1,739681,0,5);
INSERT INTO "outcome" VALUES(356,2430603,23,0,1,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739684,0,8);
INSERT INTO "outcome" VALUES(356,2430603,23,40,3,NULL,38.0,NULL,NULL,NULL,NULL,1,1,0,1,739684,0,8);
INSERT INTO "outcome" VALUES(356,2430603,23,41,1,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739684,0,8);
INSERT INTO "outcome" VALUES(356,2430603,29,0,0,168.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(356,2430603,29,110,0,52.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(356,2430603,29,111,0,7.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(356,2430603,29,113,0,5.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(356,2430603,29,115,0,104.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(356,2430603,41,0,0,71.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(356,2430603,41,112,0,58.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(356,2430603,41,114,0,13.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(357,2430603,29,0,4,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(357,2430603,29,110,0,31.0,79445.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(357,2430603,29,111,0,4.0,79445.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(357,2430603,29,113,2,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(357,2430603,29,115,0,62.0,79445.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(357,2430603,41,0,0,71.0,79445.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(357,2430603,41,112,0,58.0,79445.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(357,2430603,41,114,0,13.0,79445.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(358,2430603,29,0,0,191.0,85568.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(358,2430603,29,110,0,59.0,85568.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(358,2430603,29,111,0,8.0,85568.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(358,2430603,29,113,0,6.0,85568.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(358,2430603,29,115,0,118.0,85568.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(358,2430603,41,0,1,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(358,2430603,41,112,0,58.0,85568.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(358,2430603,41,114,1,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(359,2430303,23,0,0,3.0,100.0,NULL,NULL,NULL,NULL,1,1,0,1,739691,1,15);
INSERT INTO "outcome" VALUES(359,2430303,23,40,0,1.0,60.0,NULL,NULL,NULL,NULL,1,1,0,1,739691,1,15);
INSERT INTO "outcome" VALUES(359,2430303,23,41,0,2.0,40.0,NULL,NULL,NULL,NULL,1,1,0,1,739691,1,15);
INSERT INTO "outcome" VALUES(359,2430603,23,0,0,71.0,177.0,NULL,NULL,NULL,NULL,1,1,0,1,739692,0,16);
INSERT INTO "outcome" VALUES(359,2430603,23,40,0,57.0,96.0,NULL,NULL,NULL,NULL,1,1,0,1,739692,0,16);
INSERT INTO "outcome" VALUES(359,2430603,23,41,0,14.0,81.0,NULL,NULL,NULL,NULL,1,1,0,1,739692,0,16);
INSERT INTO "outcome" VALUES(359,2430603,29,0,0,276.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(359,2430603,29,110,0,88.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(359,2430603,29,111,0,12.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(359,2430603,29,113,3,NULL,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(359,2430603,29,115,0,176.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(359,2430603,41,0,0,71.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(359,2430603,41,112,0,58.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(359,2430603,41,114,0,13.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(360,2430603,29,0,0,152.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(360,2430603,29,110,0,47.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(360,2430603,29,111,0,6.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(360,2430603,29,113,0,5.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(360,2430603,29,115,0,94.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(360,2430603,41,0,0,71.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(360,2430603,41,112,0,58.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(360,2430603,41,114,0,13.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(361,2430603,29,0,0,208.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(361,2430603,29,110,0,64.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(361,2430603,29,111,0,9.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(361,2430603,29,113,0,7.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(361,2430603,29,115,0,128.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(361,2430603,41,0,0,71.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(361,2430603,41,112,0,58.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(361,2430603,41,114,0,13.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0,4);
INSERT INTO "outcome" VALUES(100001,2426412,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2426412,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2426412,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2426412,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2426412,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2426436,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2426436,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2426436,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2426436,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2426436,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2427612,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2427612,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2427612,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2427612,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2427612,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2428812,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2428812,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2428812,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2428812,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2428812,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100001,2429712,34,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100001,2429712,34,36,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100001,2429712,34,37,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100001,2429712,34,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100001,2429712,34,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100001,2429712,34,121,4,NULL,NULL,NULL,NULL,NULL,NULL,2,0,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100001,2429712,34,123,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100001,2429712,34,124,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100001,2429712,34,125,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100001,2429712,51,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100001,2430303,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,7,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(100001,2430303,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,7,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(100001,2430303,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,7,1,0,0,739691,0,15);
INSERT INTO "outcome" VALUES(100001,2430603,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,7,1,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(100001,2430603,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,7,2,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(100001,2430603,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,7,1,0,0,739692,0,16);
INSERT INTO "outcome" VALUES(100001,2430603,29,0,4,NULL,NULL,NULL,NULL,NULL,NULL,7,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(100001,2430603,29,110,4,NULL,NULL,NULL,NULL,NULL,NULL,7,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(100001,2430603,29,111,4,NULL,NULL,NULL,NULL,NULL,NULL,7,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(100001,2430603,29,113,4,NULL,NULL,NULL,NULL,NULL,NULL,7,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(100001,2430603,29,115,4,NULL,NULL,NULL,NULL,NULL,NULL,7,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(100001,2430603,41,0,4,NULL,NULL,NULL,NULL,NULL,NULL,7,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(100001,2430603,41,112,4,NULL,NULL,NULL,NULL,NULL,NULL,7,6,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(100001,2430603,41,114,4,NULL,NULL,NULL,NULL,NULL,NULL,7,5,0,0,739680,0,4);
INSERT INTO "outcome" VALUES(100002,2426412,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2426412,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2426412,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2426412,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2426412,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2426436,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2426436,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2426436,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2426436,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2426436,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2427612,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2427612,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2427612,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2427612,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2427612,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2428812,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2428812,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2428812,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2428812,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2428812,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0,6);
INSERT INTO "outcome" VALUES(100002,2429712,34,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100002,2429712,34,36,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100002,2429712,34,37,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100002,2429712,34,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100002,2429712,34,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100002,2429712,34,121,4,NULL,NULL,NULL,NULL,NULL,NULL,2,0,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100002,2429712,34,123,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100002,2429712,34,124,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100002,2429712,34,125,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
INSERT INTO "outcome" VALUES(100002,2429712,51,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0,5);
CREATE TABLE outcome_past (
	area_id INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	series_id INTEGER NOT NULL, 
	category_id INTEGER NOT NULL, 
	from_version INTEGER NOT NULL, 
	status SMALLINT NOT NULL, 
	numerator FLOAT, 
	denominator FLOAT, 
	value FLOAT, 
	lower FLOAT, 
	upper FLOAT, 
	variance FLOAT, 
	members SMALLINT NOT NULL, 
	members_present SMALLINT NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	sent BOOLEAN NOT NULL, 
	as_at INTEGER NOT NULL, 
	hidden SMALLINT NOT NULL, 
	until_version INTEGER NOT NULL, 
	PRIMARY KEY (area_id, period, series_id, category_id, from_version)
)
 WITHOUT ROWID

;
INSERT INTO "outcome_past" VALUES(1,2430603,10,0,2,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739678,0,3);
INSERT INTO "outcome_past" VALUES(1,2430603,10,0,3,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,1,0,739679,0,7);
INSERT INTO "outcome_past" VALUES(1,2430603,10,0,7,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,1,0,739683,0,10);
INSERT INTO "outcome_past" VALUES(1,2430603,10,0,10,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739942,0,13);
INSERT INTO "outcome_past" VALUES(1,2430603,10,0,13,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,14);
INSERT INTO "outcome_past" VALUES(1,2430603,19,0,2,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739678,0,3);
INSERT INTO "outcome_past" VALUES(1,2430603,19,0,3,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739679,0,7);
INSERT INTO "outcome_past" VALUES(1,2430603,19,0,7,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739683,0,10);
INSERT INTO "outcome_past" VALUES(1,2430603,19,0,10,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,13);
INSERT INTO "outcome_past" VALUES(1,2430603,19,0,13,4,NULL,NULL,NULL,NULL,NULL,NULL,39,4,1,0,739942,0,14);
INSERT INTO "outcome_past" VALUES(1,2430603,19,29,2,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739678,0,3);
INSERT INTO "outcome_past" VALUES(1,2430603,19,29,3,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739679,0,7);
INSERT INTO "outcome_past" VALUES(1,2430603,19,29,7,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739683,0,10);
INSERT INTO "outcome_past" VALUES(1,2430603,19,29,10,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,13);
INSERT INTO "outcome_past" VALUES(1,2430603,19,29,13,4,NULL,NULL,NULL,NULL,NULL,NULL,39,4,1,0,739942,0,14);
INSERT INTO "outcome_past" VALUES(1,2430603,19,30,2,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739678,0,3);
INSERT INTO "outcome_past" VALUES(1,2430603,19,30,3,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739679,0,7);
INSERT INTO "outcome_past" VALUES(1,2430603,19,30,7,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739683,0,10);
INSERT INTO "outcome_past" VALUES(1,2430603,19,30,10,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,13);
INSERT INTO "outcome_past" VALUES(1,2430603,19,30,13,4,NULL,NULL,NULL,NULL,NULL,NULL,39,4,1,0,739942,0,14);
INSERT INTO "outcome_past" VALUES(1,2430603,19,31,2,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739678,0,3);
INSERT INTO "outcome_past" VALUES(1,2430603,19,31,3,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739679,0,7);
INSERT INTO "outcome_past" VALUES(1,2430603,19,31,7,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739683,0,10);
INSERT INTO "outcome_past" VALUES(1,2430603,19,31,10,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,13);
INSERT INTO "outcome_past" VALUES(1,2430603,19,31,13,4,NULL,NULL,NULL,NULL,NULL,NULL,39,4,1,0,739942,0,14);
INSERT INTO "outcome_past" VALUES(1,2430603,19,35,2,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739678,0,3);
INSERT INTO "outcome_past" VALUES(1,2430603,19,35,3,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739679,0,7);
INSERT INTO "outcome_past" VALUES(1,2430603,19,35,7,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739683,0,13);
INSERT INTO "outcome_past" VALUES(1,2430603,19,35,13,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739689,0,14);
INSERT INTO "outcome_past" VALUES(1,2430603,23,0,8,4,NULL,NULL,NULL,NULL,NULL,NULL,296,1,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(1,2430603,23,40,8,4,NULL,NULL,NULL,NULL,NULL,NULL,296,2,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(1,2430603,23,41,8,4,NULL,NULL,NULL,NULL,NULL,NULL,296,1,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(1,2430603,35,0,2,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739678,0,3);
INSERT INTO "outcome_past" VALUES(1,2430603,35,0,3,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739679,0,7);
INSERT INTO "outcome_past" VALUES(1,2430603,35,0,7,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739683,0,10);
INSERT INTO "outcome_past" VALUES(1,2430603,35,0,10,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,13);
INSERT INTO "outcome_past" VALUES(1,2430603,35,0,13,4,NULL,NULL,NULL,NULL,NULL,NULL,39,4,1,0,739942,0,14);
INSERT INTO "outcome_past" VALUES(1,2430603,35,32,2,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739678,0,3);
INSERT INTO "outcome_past" VALUES(1,2430603,35,32,3,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739679,0,7);
INSERT INTO "outcome_past" VALUES(1,2430603,35,32,7,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739683,0,10);
INSERT INTO "outcome_past" VALUES(1,2430603,35,32,10,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,13);
INSERT INTO "outcome_past" VALUES(1,2430603,35,32,13,4,NULL,NULL,NULL,NULL,NULL,NULL,39,4,1,0,739942,0,14);
INSERT INTO "outcome_past" VALUES(1,2430603,35,34,2,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739678,0,3);
INSERT INTO "outcome_past" VALUES(1,2430603,35,34,3,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739679,0,7);
INSERT INTO "outcome_past" VALUES(1,2430603,35,34,7,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739683,0,10);
INSERT INTO "outcome_past" VALUES(1,2430603,35,34,10,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0,13);
INSERT INTO "outcome_past" VALUES(1,2430603,35,34,13,4,NULL,NULL,NULL,NULL,NULL,NULL,39,4,1,0,739942,0,14);
INSERT INTO "outcome_past" VALUES(7,2430603,23,0,8,4,NULL,NULL,NULL,NULL,NULL,NULL,30,1,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(7,2430603,23,40,8,4,NULL,NULL,NULL,NULL,NULL,NULL,30,2,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(7,2430603,23,41,8,4,NULL,NULL,NULL,NULL,NULL,NULL,30,1,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(27,2430603,10,0,2,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739678,0,7);
INSERT INTO "outcome_past" VALUES(27,2430603,19,0,2,0,892.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739678,0,7);
INSERT INTO "outcome_past" VALUES(27,2430603,19,29,2,0,230.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739678,0,7);
INSERT INTO "outcome_past" VALUES(27,2430603,19,30,2,0,611.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739678,0,7);
INSERT INTO "outcome_past" VALUES(27,2430603,19,31,2,0,39.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739678,0,7);
INSERT INTO "outcome_past" VALUES(27,2430603,19,35,2,0,12.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739678,0,7);
INSERT INTO "outcome_past" VALUES(27,2430603,23,0,8,4,NULL,NULL,NULL,NULL,NULL,NULL,9,1,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(27,2430603,23,40,8,4,NULL,NULL,NULL,NULL,NULL,NULL,9,2,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(27,2430603,23,41,8,4,NULL,NULL,NULL,NULL,NULL,NULL,9,1,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(27,2430603,35,0,2,0,14.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739678,0,7);
INSERT INTO "outcome_past" VALUES(27,2430603,35,32,2,0,3.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739678,0,7);
INSERT INTO "outcome_past" VALUES(27,2430603,35,34,2,0,11.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739678,0,7);
INSERT INTO "outcome_past" VALUES(39,2430603,10,0,13,0,5.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739689,0,14);
INSERT INTO "outcome_past" VALUES(39,2430603,19,0,13,0,30.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739689,0,14);
INSERT INTO "outcome_past" VALUES(39,2430603,19,29,13,0,9.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739689,0,14);
INSERT INTO "outcome_past" VALUES(39,2430603,19,30,13,0,8.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739689,0,14);
INSERT INTO "outcome_past" VALUES(39,2430603,19,31,13,0,7.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739689,0,14);
INSERT INTO "outcome_past" VALUES(39,2430603,19,35,13,0,6.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739689,0,14);
INSERT INTO "outcome_past" VALUES(39,2430603,35,0,13,0,14.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739689,0,14);
INSERT INTO "outcome_past" VALUES(39,2430603,35,32,13,0,3.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739689,0,14);
INSERT INTO "outcome_past" VALUES(39,2430603,35,34,13,0,11.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739689,0,14);
INSERT INTO "outcome_past" VALUES(71,2430603,23,0,8,4,NULL,NULL,NULL,NULL,NULL,NULL,6,1,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(71,2430603,23,40,8,4,NULL,NULL,NULL,NULL,NULL,NULL,6,2,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(71,2430603,23,41,8,4,NULL,NULL,NULL,NULL,NULL,NULL,6,1,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(359,2430603,23,0,8,0,21.0,177.0,NULL,NULL,NULL,NULL,1,1,0,1,739684,0,16);
INSERT INTO "outcome_past" VALUES(359,2430603,23,40,8,0,7.0,96.0,NULL,NULL,NULL,NULL,1,1,0,1,739684,0,16);
INSERT INTO "outcome_past" VALUES(359,2430603,23,41,8,0,14.0,81.0,NULL,NULL,NULL,NULL,1,1,0,1,739684,0,16);
INSERT INTO "outcome_past" VALUES(100001,2430603,23,0,8,4,NULL,NULL,NULL,NULL,NULL,NULL,7,1,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(100001,2430603,23,40,8,4,NULL,NULL,NULL,NULL,NULL,NULL,7,2,0,0,739684,0,16);
INSERT INTO "outcome_past" VALUES(100001,2430603,23,41,8,4,NULL,NULL,NULL,NULL,NULL,NULL,7,1,0,0,739684,0,16);
CREATE TABLE reach (
	series_id INTEGER NOT NULL, 
	category_id INTEGER NOT NULL, 
	area_id INTEGER NOT NULL, 
	PRIMARY KEY (series_id, category_id, area_id)
)
 WITHOUT ROWID

;
CREATE TABLE return_chart_rebases (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	decision INTEGER NOT NULL, 
	reason INTEGER NOT NULL, 
	decided_by INTEGER NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
INSERT INTO "return_chart_rebases" VALUES(12,0,2,27,2429103,87,38,185,188);
INSERT INTO "return_chart_rebases" VALUES(12,1,3,359,2428803,80,39,186,187);
CREATE TABLE return_childrens_services (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	factor INTEGER NOT NULL, 
	count FLOAT, 
	count_status SMALLINT NOT NULL, 
	out_of FLOAT, 
	out_of_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
CREATE TABLE return_continuity_of_care (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	sex INTEGER NOT NULL, 
	count FLOAT, 
	count_status SMALLINT NOT NULL, 
	out_of FLOAT, 
	out_of_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
CREATE TABLE return_deaths (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	age_band INTEGER NOT NULL, 
	sex INTEGER NOT NULL, 
	count FLOAT, 
	count_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
INSERT INTO "return_deaths" VALUES(6,0,2,119,2426412,71,24,118,17.0,0);
INSERT INTO "return_deaths" VALUES(6,1,3,119,2426412,71,24,119,5.0,0);
INSERT INTO "return_deaths" VALUES(6,2,4,119,2426412,71,24,120,12.0,0);
INSERT INTO "return_deaths" VALUES(6,3,5,119,2426412,71,12,118,13.0,0);
INSERT INTO "return_deaths" VALUES(6,4,6,119,2426412,71,13,118,4.0,0);
INSERT INTO "return_deaths" VALUES(6,5,7,90,2426412,71,24,118,9.0,0);
INSERT INTO "return_deaths" VALUES(6,6,8,90,2426412,71,24,119,3.0,0);
INSERT INTO "return_deaths" VALUES(6,7,9,90,2426412,71,24,120,6.0,0);
INSERT INTO "return_deaths" VALUES(6,8,10,90,2426412,71,12,118,5.0,0);
INSERT INTO "return_deaths" VALUES(6,9,11,90,2426412,71,13,118,4.0,0);
INSERT INTO "return_deaths" VALUES(6,10,12,119,2427612,71,24,118,17.0,0);
INSERT INTO "return_deaths" VALUES(6,11,13,119,2427612,71,24,119,5.0,0);
INSERT INTO "return_deaths" VALUES(6,12,14,119,2427612,71,24,120,12.0,0);
INSERT INTO "return_deaths" VALUES(6,13,15,119,2427612,71,12,118,13.0,0);
INSERT INTO "return_deaths" VALUES(6,14,16,119,2427612,71,13,118,4.0,0);
INSERT INTO "return_deaths" VALUES(6,15,17,90,2427612,71,24,118,9.0,0);
INSERT INTO "return_deaths" VALUES(6,16,18,90,2427612,71,24,119,3.0,0);
INSERT INTO "return_deaths" VALUES(6,17,19,90,2427612,71,24,120,6.0,0);
INSERT INTO "return_deaths" VALUES(6,18,20,90,2427612,71,12,118,5.0,0);
INSERT INTO "return_deaths" VALUES(6,19,21,90,2427612,71,13,118,4.0,0);
INSERT INTO "return_deaths" VALUES(6,20,22,119,2428812,71,24,118,17.0,0);
INSERT INTO "return_deaths" VALUES(6,21,23,119,2428812,71,24,119,5.0,0);
INSERT INTO "return_deaths" VALUES(6,22,24,119,2428812,71,24,120,12.0,0);
INSERT INTO "return_deaths" VALUES(6,23,25,119,2428812,71,12,118,13.0,0);
INSERT INTO "return_deaths" VALUES(6,24,26,119,2428812,71,13,118,4.0,0);
INSERT INTO "return_deaths" VALUES(6,25,27,90,2428812,71,24,118,9.0,0);
INSERT INTO "return_deaths" VALUES(6,26,28,90,2428812,71,24,119,3.0,0);
INSERT INTO "return_deaths" VALUES(6,27,29,90,2428812,71,24,120,6.0,0);
INSERT INTO "return_deaths" VALUES(6,28,30,90,2428812,71,12,118,5.0,0);
INSERT INTO "return_deaths" VALUES(6,29,31,90,2428812,71,13,118,4.0,0);
CREATE TABLE return_housing (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	duty INTEGER NOT NULL, 
	count FLOAT, 
	count_status SMALLINT NOT NULL, 
	out_of FLOAT, 
	out_of_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
INSERT INTO "return_housing" VALUES(8,0,2,359,2430603,80,40,7.0,0,96.0,0);
INSERT INTO "return_housing" VALUES(8,1,3,359,2430603,80,41,14.0,0,81.0,0);
INSERT INTO "return_housing" VALUES(8,2,4,356,2430603,80,40,NULL,3,38.0,0);
INSERT INTO "return_housing" VALUES(8,3,5,356,2430603,80,41,NULL,1,29.0,0);
INSERT INTO "return_housing" VALUES(15,0,2,359,2430303,80,40,1.0,0,60.0,0);
INSERT INTO "return_housing" VALUES(15,1,3,359,2430303,80,41,2.0,0,40.0,0);
INSERT INTO "return_housing" VALUES(16,0,2,359,2430603,80,40,57.0,0,96.0,0);
INSERT INTO "return_housing" VALUES(16,1,3,359,2430603,80,41,14.0,0,81.0,0);
CREATE TABLE return_nhs_admissions (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	type INTEGER NOT NULL, 
	age_band INTEGER NOT NULL, 
	sex INTEGER NOT NULL, 
	count FLOAT, 
	count_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
CREATE TABLE return_police_recorded_crime (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	offence INTEGER NOT NULL, 
	count FLOAT, 
	count_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
INSERT INTO "return_police_recorded_crime" VALUES(4,0,2,361,2430603,87,110,64.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,1,3,361,2430603,87,111,9.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,2,4,361,2430603,87,115,128.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,3,5,361,2430603,87,113,7.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,4,6,361,2430603,72,114,13.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,5,7,361,2430603,72,112,58.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,6,8,357,2430603,87,110,31.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,7,9,357,2430603,87,111,4.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,8,10,357,2430603,87,115,62.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,9,11,357,2430603,87,113,NULL,2);
INSERT INTO "return_police_recorded_crime" VALUES(4,10,12,357,2430603,72,114,13.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,11,13,357,2430603,72,112,58.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,12,14,359,2430603,87,110,88.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,13,15,359,2430603,87,111,12.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,14,16,359,2430603,87,115,176.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,15,17,359,2430603,87,113,NULL,3);
INSERT INTO "return_police_recorded_crime" VALUES(4,16,18,359,2430603,72,114,13.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,17,19,359,2430603,72,112,58.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,18,20,360,2430603,87,110,47.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,19,21,360,2430603,87,111,6.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,20,22,360,2430603,87,115,94.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,21,23,360,2430603,87,113,5.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,22,24,360,2430603,72,114,13.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,23,25,360,2430603,72,112,58.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,24,26,356,2430603,87,110,52.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,25,27,356,2430603,87,111,7.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,26,28,356,2430603,87,115,104.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,27,29,356,2430603,87,113,5.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,28,30,356,2430603,72,114,13.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,29,31,356,2430603,72,112,58.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,30,32,358,2430603,87,110,59.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,31,33,358,2430603,87,111,8.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,32,34,358,2430603,87,115,118.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,33,35,358,2430603,87,113,6.0,0);
INSERT INTO "return_police_recorded_crime" VALUES(4,34,36,358,2430603,72,114,NULL,1);
INSERT INTO "return_police_recorded_crime" VALUES(4,35,37,358,2430603,72,112,58.0,0);
CREATE TABLE return_police_supply (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	category INTEGER NOT NULL, 
	count FLOAT, 
	count_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
INSERT INTO "return_police_supply" VALUES(1,0,2,27,2430303,66,27,4.0,0);
INSERT INTO "return_police_supply" VALUES(1,1,3,27,2430303,98,29,212.0,0);
INSERT INTO "return_police_supply" VALUES(1,2,4,27,2430303,98,30,640.0,0);
INSERT INTO "return_police_supply" VALUES(1,3,5,27,2430303,98,31,41.0,0);
INSERT INTO "return_police_supply" VALUES(1,4,6,27,2430303,98,35,18.0,0);
INSERT INTO "return_police_supply" VALUES(1,5,7,27,2430303,69,32,3.0,0);
INSERT INTO "return_police_supply" VALUES(1,6,8,27,2430303,69,34,11.0,0);
INSERT INTO "return_police_supply" VALUES(1,7,9,27,2430303,69,33,NULL,3);
INSERT INTO "return_police_supply" VALUES(2,0,2,27,2430603,66,27,NULL,3);
INSERT INTO "return_police_supply" VALUES(2,1,3,27,2430603,98,29,230.0,0);
INSERT INTO "return_police_supply" VALUES(2,2,4,27,2430603,98,30,611.0,0);
INSERT INTO "return_police_supply" VALUES(2,3,5,27,2430603,98,31,39.0,0);
INSERT INTO "return_police_supply" VALUES(2,4,6,27,2430603,98,35,12.0,0);
INSERT INTO "return_police_supply" VALUES(2,5,7,27,2430603,69,32,3.0,0);
INSERT INTO "return_police_supply" VALUES(2,6,8,27,2430603,69,34,11.0,0);
INSERT INTO "return_police_supply" VALUES(2,7,9,27,2430603,69,33,NULL,3);
INSERT INTO "return_police_supply" VALUES(3,0,2,43,2430603,66,27,NULL,2);
INSERT INTO "return_police_supply" VALUES(3,1,3,43,2430603,98,29,101.0,0);
INSERT INTO "return_police_supply" VALUES(3,2,4,43,2430603,98,30,202.0,0);
INSERT INTO "return_police_supply" VALUES(3,3,5,43,2430603,98,31,33.0,0);
INSERT INTO "return_police_supply" VALUES(3,4,6,43,2430603,98,35,4.0,0);
INSERT INTO "return_police_supply" VALUES(3,5,7,43,2430603,69,32,3.0,0);
INSERT INTO "return_police_supply" VALUES(3,6,8,43,2430603,69,34,11.0,0);
INSERT INTO "return_police_supply" VALUES(3,7,9,43,2430603,69,33,NULL,3);
INSERT INTO "return_police_supply" VALUES(7,0,2,27,2430603,66,27,2.0,0);
INSERT INTO "return_police_supply" VALUES(7,1,3,27,2430603,98,29,233.0,0);
INSERT INTO "return_police_supply" VALUES(7,2,4,27,2430603,98,30,611.0,0);
INSERT INTO "return_police_supply" VALUES(7,3,5,27,2430603,98,31,39.0,0);
INSERT INTO "return_police_supply" VALUES(7,4,6,27,2430603,98,35,13.0,0);
INSERT INTO "return_police_supply" VALUES(7,5,7,27,2430603,69,32,3.0,0);
INSERT INTO "return_police_supply" VALUES(7,6,8,27,2430603,69,34,11.0,0);
INSERT INTO "return_police_supply" VALUES(7,7,9,27,2430603,69,33,NULL,3);
INSERT INTO "return_police_supply" VALUES(10,0,2,28,2430603,66,27,NULL,3);
INSERT INTO "return_police_supply" VALUES(10,1,3,28,2430603,69,32,NULL,3);
INSERT INTO "return_police_supply" VALUES(10,2,4,28,2430603,69,34,NULL,3);
INSERT INTO "return_police_supply" VALUES(10,3,5,28,2430603,69,33,NULL,3);
INSERT INTO "return_police_supply" VALUES(10,4,6,28,2430603,98,29,NULL,3);
INSERT INTO "return_police_supply" VALUES(10,5,7,28,2430603,98,30,NULL,3);
INSERT INTO "return_police_supply" VALUES(10,6,8,28,2430603,98,31,NULL,3);
INSERT INTO "return_police_supply" VALUES(10,7,9,28,2430603,67,25,NULL,3);
INSERT INTO "return_police_supply" VALUES(10,8,10,28,2430603,67,28,NULL,3);
INSERT INTO "return_police_supply" VALUES(10,9,11,28,2430603,75,27,NULL,3);
INSERT INTO "return_police_supply" VALUES(13,0,2,39,2430603,66,27,5.0,0);
INSERT INTO "return_police_supply" VALUES(13,1,3,39,2430603,98,29,9.0,0);
INSERT INTO "return_police_supply" VALUES(13,2,4,39,2430603,98,30,8.0,0);
INSERT INTO "return_police_supply" VALUES(13,3,5,39,2430603,98,31,7.0,0);
INSERT INTO "return_police_supply" VALUES(13,4,6,39,2430603,98,35,6.0,0);
INSERT INTO "return_police_supply" VALUES(13,5,7,39,2430603,69,32,3.0,0);
INSERT INTO "return_police_supply" VALUES(13,6,8,39,2430603,69,34,11.0,0);
INSERT INTO "return_police_supply" VALUES(13,7,9,39,2430603,69,33,NULL,3);
CREATE TABLE return_population (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	sex INTEGER NOT NULL, 
	age_band INTEGER NOT NULL, 
	count FLOAT, 
	count_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
CREATE TABLE return_prison_finds (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	prison INTEGER NOT NULL, 
	count FLOAT, 
	count_status SMALLINT NOT NULL, 
	out_of FLOAT, 
	out_of_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
CREATE TABLE return_probation_reoffending (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	offence_group INTEGER NOT NULL, 
	count FLOAT, 
	count_status SMALLINT NOT NULL, 
	out_of FLOAT, 
	out_of_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
CREATE TABLE return_published_figures (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	publication INTEGER NOT NULL, 
	sex INTEGER NOT NULL, 
	age INTEGER NOT NULL, 
	"group" INTEGER NOT NULL, 
	value FLOAT, 
	value_status SMALLINT NOT NULL, 
	lower FLOAT, 
	lower_status SMALLINT NOT NULL, 
	upper FLOAT, 
	upper_status SMALLINT NOT NULL, 
	count FLOAT, 
	count_status SMALLINT NOT NULL, 
	out_of FLOAT, 
	out_of_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
INSERT INTO "return_published_figures" VALUES(9,0,2,71,2423112,106,139,118,166,56,54.6,0,40.6,0,64.1,0,1439.3,0,2635.3,0);
INSERT INTO "return_published_figures" VALUES(9,1,3,71,2423112,91,164,118,166,56,7.5,0,5.2,0,9.8,0,NULL,6,NULL,6);
INSERT INTO "return_published_figures" VALUES(9,2,4,71,2423112,71,161,119,4,56,NULL,1,NULL,6,NULL,6,NULL,1,NULL,6);
INSERT INTO "return_published_figures" VALUES(9,3,5,71,2423112,89,163,118,168,169,1210.0,0,NULL,6,NULL,6,1210.0,0,NULL,6);
INSERT INTO "return_published_figures" VALUES(9,4,6,1,2423112,77,162,118,167,56,9.4,0,8.9,0,9.9,0,NULL,6,NULL,6);
INSERT INTO "return_published_figures" VALUES(9,5,7,1,2423112,79,165,118,4,56,NULL,2,NULL,6,NULL,6,NULL,6,NULL,6);
CREATE TABLE return_schools (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	exclusion INTEGER NOT NULL, 
	count FLOAT, 
	count_status SMALLINT NOT NULL, 
	out_of FLOAT, 
	out_of_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
CREATE TABLE return_targets (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	kind INTEGER NOT NULL, 
	source INTEGER NOT NULL, 
	value FLOAT, 
	value_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
INSERT INTO "return_targets" VALUES(11,0,2,100001,2432712,104,58,179,52.5,0);
INSERT INTO "return_targets" VALUES(11,1,3,100001,2432712,68,58,179,9.0,0);
INSERT INTO "return_targets" VALUES(11,2,4,71,2425512,104,57,178,44.1,0);
INSERT INTO "return_targets" VALUES(11,3,5,71,2425512,65,57,180,NULL,6);
CREATE TABLE return_treatment (
	submission_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"row" INTEGER NOT NULL, 
	area INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	measure INTEGER NOT NULL, 
	client_group INTEGER NOT NULL, 
	substance INTEGER NOT NULL, 
	sex INTEGER NOT NULL, 
	age INTEGER NOT NULL, 
	ethnicity INTEGER NOT NULL, 
	count FLOAT, 
	count_status SMALLINT NOT NULL, 
	out_of FLOAT, 
	out_of_status SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, position)
)
 WITHOUT ROWID

;
INSERT INTO "return_treatment" VALUES(5,0,2,90,2429712,84,36,122,118,4,42,1046.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,1,3,90,2429712,84,36,125,118,4,42,498.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,2,4,90,2429712,84,36,124,118,4,42,142.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,3,5,90,2429712,84,36,121,118,4,42,NULL,1,NULL,6);
INSERT INTO "return_treatment" VALUES(5,4,6,90,2429712,84,36,123,118,4,42,119.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,5,7,90,2429712,84,36,122,119,4,42,348.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,6,8,90,2429712,84,36,122,120,4,42,698.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,7,9,90,2429712,84,37,122,118,4,42,58.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,8,10,90,2429712,104,36,122,118,4,42,401.0,0,836.0,0);
INSERT INTO "return_treatment" VALUES(5,9,11,119,2429712,84,36,122,118,4,42,1377.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,10,12,119,2429712,84,36,125,118,4,42,600.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,11,13,119,2429712,84,36,124,118,4,42,142.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,12,14,119,2429712,84,36,121,118,4,42,NULL,1,NULL,6);
INSERT INTO "return_treatment" VALUES(5,13,15,119,2429712,84,36,123,118,4,42,348.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,14,16,119,2429712,84,36,122,119,4,42,459.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,15,17,119,2429712,84,36,122,120,4,42,918.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,16,18,119,2429712,84,37,122,118,4,42,58.0,0,NULL,6);
INSERT INTO "return_treatment" VALUES(5,17,19,119,2429712,104,36,122,118,4,42,401.0,0,836.0,0);
CREATE TABLE revision (
	version INTEGER NOT NULL, 
	recorded_at DATETIME NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	submission_id INTEGER, 
	note TEXT NOT NULL, 
	PRIMARY KEY (version), 
	FOREIGN KEY(submission_id) REFERENCES submission (id)
);
INSERT INTO "revision" VALUES(1,'2026-11-22 11:17:27.936680','load',1,'');
INSERT INTO "revision" VALUES(2,'2026-11-22 11:17:28.034926','load',2,'');
INSERT INTO "revision" VALUES(3,'2026-11-22 11:17:28.034926','load',3,'');
INSERT INTO "revision" VALUES(4,'2026-11-22 11:17:28.316690','load',4,'');
INSERT INTO "revision" VALUES(5,'2026-11-22 11:17:28.629941','load',5,'');
INSERT INTO "revision" VALUES(6,'2026-11-22 11:17:28.858299','load',6,'');
INSERT INTO "revision" VALUES(7,'2026-11-22 11:17:28.978468','load',7,'');
INSERT INTO "revision" VALUES(8,'2026-11-22 11:17:29.082046','load',8,'');
INSERT INTO "revision" VALUES(9,'2026-11-22 11:17:31.497932','load',9,'');
INSERT INTO "revision" VALUES(10,'2026-11-22 11:17:31.686555','load',10,'');
INSERT INTO "revision" VALUES(11,'2026-11-22 11:17:34.696562','load',11,'');
INSERT INTO "revision" VALUES(12,'2026-11-22 11:17:36.270797','load',12,'');
INSERT INTO "revision" VALUES(13,'2026-11-22 11:17:36.632299','load',13,'');
INSERT INTO "revision" VALUES(14,'2026-11-22 11:17:36.983497','withdrawal',14,'The wrong quarter was sent.');
INSERT INTO "revision" VALUES(15,'2026-11-22 11:17:37.300569','load',15,'');
INSERT INTO "revision" VALUES(16,'2026-11-22 11:17:37.386061','load',16,'');
INSERT INTO "revision" VALUES(17,'2026-11-22 11:17:37.397823','comment',NULL,'Comment on homelessness-drug-need, herefordshire-and-worcestershire, 2025-Q3');
CREATE TABLE series (
	id INTEGER NOT NULL, 
	metric VARCHAR(80) NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_series_metric_name UNIQUE (metric, name)
);
INSERT INTO "series" VALUES(1,'alcohol-dependence-prevalence','Alcohol dependence estimates');
INSERT INTO "series" VALUES(2,'alcohol-dependence-prevalence','Alcohol dependence estimates, people');
INSERT INTO "series" VALUES(3,'alcohol-dependence-prevalence','Partner estimate');
INSERT INTO "series" VALUES(4,'alcohol-related-admissions','NHS return');
INSERT INTO "series" VALUES(5,'alcohol-specific-deaths','Fingertips 91380');
INSERT INTO "series" VALUES(6,'alcohol-specific-deaths','Public health return');
INSERT INTO "series" VALUES(7,'children-in-need-drugs','Local authority children''s services return');
INSERT INTO "series" VALUES(8,'continuity-of-care','Fingertips 92544');
INSERT INTO "series" VALUES(9,'continuity-of-care','Probation and prison healthcare return');
INSERT INTO "series" VALUES(10,'county-lines-closed','Police return');
INSERT INTO "series" VALUES(11,'deaths-in-treatment','NDTMS ViewIt');
INSERT INTO "series" VALUES(12,'deaths-in-treatment','Treatment provider return');
INSERT INTO "series" VALUES(13,'drug-misuse-deaths','Fingertips 92432');
INSERT INTO "series" VALUES(14,'drug-misuse-deaths','ONS drug poisoning rates');
INSERT INTO "series" VALUES(15,'drug-misuse-deaths','ONS drug poisoning registrations');
INSERT INTO "series" VALUES(16,'drug-misuse-deaths','Public health return');
INSERT INTO "series" VALUES(17,'drug-related-homicide','Police return');
INSERT INTO "series" VALUES(18,'drug-seizures','Home Office seizures');
INSERT INTO "series" VALUES(19,'drug-seizures','Police return');
INSERT INTO "series" VALUES(20,'drug-use-last-year','Crime Survey for England and Wales');
INSERT INTO "series" VALUES(21,'exclusions-drug-alcohol','Local authority education return');
INSERT INTO "series" VALUES(22,'hepc-prevalence-pwid','Unlinked Anonymous Monitoring survey');
INSERT INTO "series" VALUES(23,'homelessness-drug-need','Local authority housing return');
INSERT INTO "series" VALUES(24,'homelessness-drug-need','MHCLG statutory homelessness');
INSERT INTO "series" VALUES(25,'hospital-admissions-15-24','Fingertips 90808');
INSERT INTO "series" VALUES(26,'hospital-admissions-15-24','NHS return');
INSERT INTO "series" VALUES(27,'hospital-admissions-drug','NHS return');
INSERT INTO "series" VALUES(28,'mh-intervention-received','Treatment provider return');
INSERT INTO "series" VALUES(29,'neighbourhood-crime','Police return');
INSERT INTO "series" VALUES(30,'neighbourhood-crime','data.police.uk');
INSERT INTO "series" VALUES(31,'nrm-county-lines-referrals','Police return');
INSERT INTO "series" VALUES(32,'numbers-in-treatment','NDTMS ViewIt');
INSERT INTO "series" VALUES(33,'numbers-in-treatment','NDTMS ViewIt England');
INSERT INTO "series" VALUES(34,'numbers-in-treatment','Treatment provider return');
INSERT INTO "series" VALUES(35,'ocg-disruptions','Police return');
INSERT INTO "series" VALUES(36,'ocu-prevalence','Fingertips 91117');
INSERT INTO "series" VALUES(37,'ocu-prevalence','OCU prevalence estimates');
INSERT INTO "series" VALUES(38,'ocu-prevalence','Partner estimate');
INSERT INTO "series" VALUES(39,'paid-or-voluntary-work','Treatment provider return');
INSERT INTO "series" VALUES(40,'parental-family-support','Treatment provider return');
INSERT INTO "series" VALUES(41,'police-recorded-drug-offences','Police return');
INSERT INTO "series" VALUES(42,'police-recorded-drug-offences','data.police.uk');
INSERT INTO "series" VALUES(43,'prison-drug-finds','Prison return');
INSERT INTO "series" VALUES(44,'proven-reoffending','Probation return');
INSERT INTO "series" VALUES(45,'stable-accommodation','Treatment provider return');
INSERT INTO "series" VALUES(46,'successful-completion-nonopiate','Fingertips 90245');
INSERT INTO "series" VALUES(47,'successful-completion-nonopiate','Treatment provider return');
INSERT INTO "series" VALUES(48,'successful-completion-opiate','Fingertips 90244');
INSERT INTO "series" VALUES(49,'successful-completion-opiate','Treatment provider return');
INSERT INTO "series" VALUES(50,'training-or-education','Treatment provider return');
INSERT INTO "series" VALUES(51,'treatment-progress','Treatment provider return');
INSERT INTO "series" VALUES(52,'unmet-need-alcohol','Fingertips 93532');
INSERT INTO "series" VALUES(53,'unmet-need-alcohol','Partner estimate');
INSERT INTO "series" VALUES(54,'unmet-need-ocu','Fingertips 93517');
INSERT INTO "series" VALUES(55,'unmet-need-ocu','Partner estimate');
INSERT INTO "series" VALUES(56,'yp-drug-use-11-15','Smoking, Drinking and Drug Use survey');
INSERT INTO "series" VALUES(57,'yp-substance-cessation','Treatment provider return');
CREATE TABLE store_state (
	id INTEGER NOT NULL, 
	data_version INTEGER NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "store_state" VALUES(1,17);
CREATE TABLE submission (
	id INTEGER NOT NULL, 
	returned VARCHAR(60) NOT NULL, 
	layout VARCHAR(60) NOT NULL, 
	file_name VARCHAR(255) NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	bytes BIGINT NOT NULL, 
	rows INTEGER NOT NULL, 
	received_at DATETIME NOT NULL, 
	sender VARCHAR(120) NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	report TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "submission" VALUES(1,'police-supply','police-supply','west-mercia-q2.csv','ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541',472,8,'2026-03-02 09:30:00.000000','A. Officer',0,'{"file": "west-mercia-q2.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541", "rows": 8, "submission": 1, "receipt": 1, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E23000016", "area": "West Mercia", "measure": "county-lines-closed", "label": "County lines closed", "now": {"period": "April to June 2025 (Q1 2025/26)", "count": 4.0, "out_of": null, "nil": false, "illustrative": false, "words": "4"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000016", "area": "West Mercia", "measure": "disruptions", "label": "Disruptions", "now": {"period": "April to June 2025 (Q1 2025/26)", "count": 14.0, "out_of": null, "nil": false, "illustrative": false, "words": "14"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000016", "area": "West Mercia", "measure": "seizures", "label": "Drug seizures", "now": {"period": "April to June 2025 (Q1 2025/26)", "count": 911.0, "out_of": null, "nil": false, "illustrative": false, "words": "911"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',1);
INSERT INTO "submission" VALUES(2,'police-supply','police-supply','west-mercia-q3.csv','8a1040339b9156aabcf8d2ce54235bb9a2b38be6322b20233d73a406c71d7527',506,8,'2026-03-03 09:30:00.000000','A. Officer',0,'{"file": "west-mercia-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "8a1040339b9156aabcf8d2ce54235bb9a2b38be6322b20233d73a406c71d7527", "rows": 8, "submission": 2, "receipt": 2, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Compared with the figures for the period before.", "left_out": 0, "lines": [{"area_code": "E23000016", "area": "West Mercia", "measure": "county-lines-closed", "label": "County lines closed", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 0.0, "out_of": null, "nil": true, "illustrative": false, "words": "nothing to report"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 4.0, "out_of": null, "nil": false, "illustrative": false, "words": "4"}, "year_before": null, "change": "4 fewer (\u2212100%)", "unusual": false}, {"area_code": "E23000016", "area": "West Mercia", "measure": "disruptions", "label": "Disruptions", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 14.0, "out_of": null, "nil": false, "illustrative": false, "words": "14"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 14.0, "out_of": null, "nil": false, "illustrative": false, "words": "14"}, "year_before": null, "change": "the same", "unusual": false}, {"area_code": "E23000016", "area": "West Mercia", "measure": "seizures", "label": "Drug seizures", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 892.0, "out_of": null, "nil": false, "illustrative": false, "words": "892"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 911.0, "out_of": null, "nil": false, "illustrative": false, "words": "911"}, "year_before": null, "change": "19 fewer (\u22122%)", "unusual": false}]}}',2);
INSERT INTO "submission" VALUES(3,'police-supply','police-supply','kent-q3.csv','f2a9f2e32fae2619c45966533d24e0d9c3899c85ff4f7e21eebc398af32a8d8d',449,8,'2026-03-04 09:30:00.000000','Illustration',1,'{"file": "kent-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "f2a9f2e32fae2619c45966533d24e0d9c3899c85ff4f7e21eebc398af32a8d8d", "rows": 8, "submission": 3, "receipt": 3, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": null}',3);
INSERT INTO "submission" VALUES(4,'police-recorded-crime','police-recorded-crime','crime-q3.csv','3ab5544c6e84efaf8487b39c7f09718cdd2b61d99cecdd6a79850f8c8547f32f',2625,36,'2026-03-05 09:30:00.000000','A. Officer',0,'{"file": "crime-q3.csv", "layout": "police-recorded-crime", "title": "Police: recorded crime", "sha256": "3ab5544c6e84efaf8487b39c7f09718cdd2b61d99cecdd6a79850f8c8547f32f", "rows": 36, "submission": 4, "receipt": 4, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E07000234", "area": "Bromsgrove", "measure": "neighbourhood-crime", "label": "Neighbourhood crime", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 168.0, "out_of": null, "nil": false, "illustrative": false, "words": "168"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000234", "area": "Bromsgrove", "measure": "drug-offences", "label": "Drug offences", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 71.0, "out_of": null, "nil": false, "illustrative": false, "words": "71"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000235", "area": "Malvern Hills", "measure": "neighbourhood-crime", "label": "Neighbourhood crime", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": null, "out_of": null, "nil": false, "illustrative": false, "words": "not known"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000235", "area": "Malvern Hills", "measure": "drug-offences", "label": "Drug offences", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 71.0, "out_of": null, "nil": false, "illustrative": false, "words": "71"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000236", "area": "Redditch", "measure": "neighbourhood-crime", "label": "Neighbourhood crime", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 191.0, "out_of": null, "nil": false, "illustrative": false, "words": "191"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000236", "area": "Redditch", "measure": "drug-offences", "label": "Drug offences", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": null, "out_of": null, "nil": false, "illustrative": false, "words": "not known"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000237", "area": "Worcester", "measure": "neighbourhood-crime", "label": "Neighbourhood crime", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 276.0, "out_of": null, "nil": false, "illustrative": false, "words": "276"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000237", "area": "Worcester", "measure": "drug-offences", "label": "Drug offences", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 71.0, "out_of": null, "nil": false, "illustrative": false, "words": "71"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000238", "area": "Wychavon", "measure": "neighbourhood-crime", "label": "Neighbourhood crime", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 152.0, "out_of": null, "nil": false, "illustrative": false, "words": "152"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000238", "area": "Wychavon", "measure": "drug-offences", "label": "Drug offences", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 71.0, "out_of": null, "nil": false, "illustrative": false, "words": "71"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000239", "area": "Wyre Forest", "measure": "neighbourhood-crime", "label": "Neighbourhood crime", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 208.0, "out_of": null, "nil": false, "illustrative": false, "words": "208"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000239", "area": "Wyre Forest", "measure": "drug-offences", "label": "Drug offences", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 71.0, "out_of": null, "nil": false, "illustrative": false, "words": "71"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',4);
INSERT INTO "submission" VALUES(5,'treatment','treatment','treatment.csv','06c87beff16f3ec989fa3804a29eb764694cbbdaad6ca69a2d9404ac348ceab3',1684,18,'2026-03-06 09:30:00.000000','A. Officer',0,'{"file": "treatment.csv", "layout": "treatment", "title": "Treatment", "sha256": "06c87beff16f3ec989fa3804a29eb764694cbbdaad6ca69a2d9404ac348ceab3", "rows": 18, "submission": 5, "receipt": 5, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E06000019", "area": "Herefordshire", "measure": "in-treatment", "label": "People in treatment", "now": {"period": "12 months to September 2025", "count": 1104.0, "out_of": null, "nil": false, "illustrative": false, "words": "1,104"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E06000019", "area": "Herefordshire", "measure": "treatment-progress", "label": "Treatment progress", "now": {"period": "12 months to September 2025", "count": 401.0, "out_of": 836.0, "nil": false, "illustrative": false, "words": "401 of 836"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E06000051", "area": "Shropshire", "measure": "in-treatment", "label": "People in treatment", "now": {"period": "12 months to September 2025", "count": 1435.0, "out_of": null, "nil": false, "illustrative": false, "words": "1,435"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E06000051", "area": "Shropshire", "measure": "treatment-progress", "label": "Treatment progress", "now": {"period": "12 months to September 2025", "count": 401.0, "out_of": 836.0, "nil": false, "illustrative": false, "words": "401 of 836"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',5);
INSERT INTO "submission" VALUES(6,'deaths','deaths','deaths.csv','acd0b9baab9ec562e30627dc230e32c84e28b2aae11e963a7fd96009d5a572ad',1558,30,'2026-03-07 09:30:00.000000','A. Officer',0,'{"file": "deaths.csv", "layout": "deaths", "title": "Public health: deaths", "sha256": "acd0b9baab9ec562e30627dc230e32c84e28b2aae11e963a7fd96009d5a572ad", "rows": 30, "submission": 6, "receipt": 6, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Compared with the figures for the period before.", "left_out": 0, "lines": [{"area_code": "E06000019", "area": "Herefordshire", "measure": "drug-misuse-deaths", "label": "Deaths from drug misuse", "now": {"period": "2024", "count": 9.0, "out_of": null, "nil": false, "illustrative": false, "words": "9"}, "before": {"period": "2023", "count": 9.0, "out_of": null, "nil": false, "illustrative": false, "words": "9"}, "year_before": null, "change": "the same", "unusual": false}, {"area_code": "E06000051", "area": "Shropshire", "measure": "drug-misuse-deaths", "label": "Deaths from drug misuse", "now": {"period": "2024", "count": 17.0, "out_of": null, "nil": false, "illustrative": false, "words": "17"}, "before": {"period": "2023", "count": 17.0, "out_of": null, "nil": false, "illustrative": false, "words": "17"}, "year_before": null, "change": "the same", "unusual": false}]}}',6);
INSERT INTO "submission" VALUES(7,'police-supply','police-supply','west-mercia-q3.csv','1caf62e772fe155d1776f0bde182d4a238bd4cf33843ad67f807e2f4cc860044',504,8,'2026-03-08 09:30:00.000000','B. Analyst',0,'{"file": "west-mercia-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "1caf62e772fe155d1776f0bde182d4a238bd4cf33843ad67f807e2f4cc860044", "rows": 8, "submission": 7, "receipt": 7, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Compared with the figures for the period before.", "left_out": 0, "lines": [{"area_code": "E23000016", "area": "West Mercia", "measure": "county-lines-closed", "label": "County lines closed", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 2.0, "out_of": null, "nil": false, "illustrative": false, "words": "2"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 4.0, "out_of": null, "nil": false, "illustrative": false, "words": "4"}, "year_before": null, "change": "2 fewer (\u221250%)", "unusual": false}, {"area_code": "E23000016", "area": "West Mercia", "measure": "disruptions", "label": "Disruptions", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 14.0, "out_of": null, "nil": false, "illustrative": false, "words": "14"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 14.0, "out_of": null, "nil": false, "illustrative": false, "words": "14"}, "year_before": null, "change": "the same", "unusual": false}, {"area_code": "E23000016", "area": "West Mercia", "measure": "seizures", "label": "Drug seizures", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 896.0, "out_of": null, "nil": false, "illustrative": false, "words": "896"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 911.0, "out_of": null, "nil": false, "illustrative": false, "words": "911"}, "year_before": null, "change": "15 fewer (\u22122%)", "unusual": false}]}}',7);
INSERT INTO "submission" VALUES(8,'housing','housing','housing.csv','d736cb9f18254f1034c8910a3c392ae63628742742decbfbc19d66f0bbc7daa1',330,4,'2026-03-09 09:30:00.000000','A. Officer',0,'{"file": "housing.csv", "layout": "housing", "title": "Housing: homelessness", "sha256": "d736cb9f18254f1034c8910a3c392ae63628742742decbfbc19d66f0bbc7daa1", "rows": 4, "submission": 8, "receipt": 8, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E07000234", "area": "Bromsgrove", "measure": "homelessness-drug-need", "label": "Households owed a duty with a drug dependency need", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": null, "out_of": 67.0, "nil": false, "illustrative": false, "words": "not known of 67"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E07000237", "area": "Worcester", "measure": "homelessness-drug-need", "label": "Households owed a duty with a drug dependency need", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 21.0, "out_of": 177.0, "nil": false, "illustrative": false, "words": "21 of 177"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',8);
INSERT INTO "submission" VALUES(9,'published-figures','published-figures','published.csv','9e4e348a6a682d61de38d414da8969845506ecc4c64a1cd331182cf88e63d8d8',770,6,'2026-03-11 09:30:00.000000','A. Officer',0,'{"file": "published.csv", "layout": "published-figures", "title": "Published figures", "sha256": "9e4e348a6a682d61de38d414da8969845506ecc4c64a1cd331182cf88e63d8d8", "rows": 6, "submission": 9, "receipt": 10, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": null}',9);
INSERT INTO "submission" VALUES(10,'police-supply','police-supply','nil-police-supply-E23000017-2025-Q3.csv','66ecc6a0e04df86e832f02b3d030d649269c0d907d8b7dfa9508064874338edf',487,10,'2026-11-22 11:17:31.550645','C. Clerk',0,'{"file": "nil-police-supply-E23000017-2025-Q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "66ecc6a0e04df86e832f02b3d030d649269c0d907d8b7dfa9508064874338edf", "rows": 10, "submission": 10, "receipt": 12, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E23000017", "area": "Warwickshire", "measure": "county-lines-closed", "label": "County lines closed", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 0.0, "out_of": null, "nil": true, "illustrative": false, "words": "nothing to report"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000017", "area": "Warwickshire", "measure": "disruptions", "label": "Disruptions", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 0.0, "out_of": null, "nil": true, "illustrative": false, "words": "nothing to report"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000017", "area": "Warwickshire", "measure": "seizures", "label": "Drug seizures", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 0.0, "out_of": null, "nil": true, "illustrative": false, "words": "nothing to report"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000017", "area": "Warwickshire", "measure": "county-lines-referrals", "label": "County lines referrals", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 0.0, "out_of": null, "nil": true, "illustrative": false, "words": "nothing to report"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000017", "area": "Warwickshire", "measure": "drug-related-homicides", "label": "Drug-related homicides", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 0.0, "out_of": null, "nil": true, "illustrative": false, "words": "nothing to report"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',10);
INSERT INTO "submission" VALUES(11,'targets','targets','targets.csv','7b516eb32af18aa1786126e725c58fddf03e4656961c8463a613dbb6d1ea930e',537,4,'2026-03-13 09:30:00.000000','A. Officer',0,'{"file": "targets.csv", "layout": "targets", "title": "Targets and baselines", "sha256": "7b516eb32af18aa1786126e725c58fddf03e4656961c8463a613dbb6d1ea930e", "rows": 4, "submission": 11, "receipt": 13, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": null}',11);
INSERT INTO "submission" VALUES(12,'chart-rebases','chart-rebases','chart-rebases.csv','b4622e9e6a1d717f5dc0fa9cb45a20de3e3e194e828a8884c47527befb7d1efe',309,2,'2026-03-13 09:30:00.000000','A. Officer',0,'{"file": "chart-rebases.csv", "layout": "chart-rebases", "title": "Control charts: new starts", "sha256": "b4622e9e6a1d717f5dc0fa9cb45a20de3e3e194e828a8884c47527befb7d1efe", "rows": 2, "submission": 12, "receipt": 14, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": null}',12);
INSERT INTO "submission" VALUES(13,'police-supply','police-supply','essex-q3.csv','6c77170d3882f9e268934c767a6eac71b140ec1ae4abcb58a2cf9dd345b57b84',450,8,'2026-03-14 09:30:00.000000','A. Officer',0,'{"file": "essex-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "6c77170d3882f9e268934c767a6eac71b140ec1ae4abcb58a2cf9dd345b57b84", "rows": 8, "submission": 13, "receipt": 15, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E23000028", "area": "Essex", "measure": "county-lines-closed", "label": "County lines closed", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 5.0, "out_of": null, "nil": false, "illustrative": false, "words": "5"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000028", "area": "Essex", "measure": "disruptions", "label": "Disruptions", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 14.0, "out_of": null, "nil": false, "illustrative": false, "words": "14"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}, {"area_code": "E23000028", "area": "Essex", "measure": "seizures", "label": "Drug seizures", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 30.0, "out_of": null, "nil": false, "illustrative": false, "words": "30"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',13);
INSERT INTO "submission" VALUES(14,'police-supply','police-supply','withdrawal-of-13.csv','fe89f82940468ec1a97d4075cf67ba93a76d2e8a8db423cb7eb0f640da5ff88e',117,0,'2026-03-15 09:30:00.000000','A. Officer',0,'{"file": "withdrawal-of-13.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "fe89f82940468ec1a97d4075cf67ba93a76d2e8a8db423cb7eb0f640da5ff88e", "rows": 0, "submission": null, "receipt": null, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Submission 13 is withdrawn", "counts": [], "findings": [], "totals": null}',14);
INSERT INTO "submission" VALUES(15,'housing','housing','housing-q2.csv','20f10d18b593df8c4107ac329c6303ebaa499234e96594480079afc4844dbf41',173,2,'2026-03-16 09:30:00.000000','A. Officer',0,'{"file": "housing-q2.csv", "layout": "housing", "title": "Housing: homelessness", "sha256": "20f10d18b593df8c4107ac329c6303ebaa499234e96594480079afc4844dbf41", "rows": 2, "submission": 15, "receipt": 17, "accepted": true, "to_confirm": 0, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": [], "totals": {"words": "Nothing stands yet for the periods before, so these totals have nothing to be compared with.", "left_out": 0, "lines": [{"area_code": "E07000237", "area": "Worcester", "measure": "homelessness-drug-need", "label": "Households owed a duty with a drug dependency need", "now": {"period": "April to June 2025 (Q1 2025/26)", "count": 3.0, "out_of": 100.0, "nil": false, "illustrative": false, "words": "3 of 100"}, "before": null, "year_before": null, "change": "no figure before", "unusual": false}]}}',15);
INSERT INTO "submission" VALUES(16,'housing','housing','housing-again.csv','e5de6c877b9145e2fb1ae51098655b62e294c73f52d89773b2082122e6202eca',183,2,'2026-03-17 09:30:00.000000','A. Officer',0,'{"file": "housing-again.csv", "layout": "housing", "title": "Housing: homelessness", "sha256": "e5de6c877b9145e2fb1ae51098655b62e294c73f52d89773b2082122e6202eca", "rows": 2, "submission": 16, "receipt": 18, "accepted": true, "to_confirm": 1, "already_loaded": false, "headline": "Accepted, with 1 unusual value to confirm", "counts": [{"code": "unlike-before", "severity": "query", "column": "count", "count": 1}], "findings": [{"code": "unlike-before", "message": "Households owed a duty with a drug dependency need, Worcester, July to September 2025 (Q2 2025/26): 71 in all; 3 the period before.", "severity": "query", "row": 2, "column": "count", "value": "71 in all", "expected": "about 0 to 21, going by the figures before", "remedy": "Check that no row is missing, repeated, or about another area or period. If the figure is right, confirm it with a note.", "example": "", "period": "July to September 2025 (Q2 2025/26)"}], "totals": {"words": "Compared with the figures for the period before.", "left_out": 0, "lines": [{"area_code": "E07000237", "area": "Worcester", "measure": "homelessness-drug-need", "label": "Households owed a duty with a drug dependency need", "now": {"period": "July to September 2025 (Q2 2025/26)", "count": 71.0, "out_of": 177.0, "nil": false, "illustrative": false, "words": "71 of 177"}, "before": {"period": "April to June 2025 (Q1 2025/26)", "count": 3.0, "out_of": 100.0, "nil": false, "illustrative": false, "words": "3 of 100"}, "year_before": null, "change": "23.7 times as many", "unusual": true}]}}',16);
CREATE TABLE submission_part (
	submission_id INTEGER NOT NULL, 
	scope_id INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	area_id INTEGER NOT NULL, 
	superseded_by INTEGER, 
	told SMALLINT NOT NULL, 
	counted FLOAT, 
	out_of FLOAT, 
	PRIMARY KEY (submission_id, scope_id, period, area_id), 
	FOREIGN KEY(submission_id) REFERENCES submission (id)
)
 WITHOUT ROWID

;
INSERT INTO "submission_part" VALUES(1,152,2430303,27,NULL,1,4.0,NULL);
INSERT INTO "submission_part" VALUES(1,153,2430303,27,NULL,3,14.0,NULL);
INSERT INTO "submission_part" VALUES(1,154,2430303,27,NULL,1,911.0,NULL);
INSERT INTO "submission_part" VALUES(2,152,2430603,27,7,2,NULL,NULL);
INSERT INTO "submission_part" VALUES(2,153,2430603,27,7,3,14.0,NULL);
INSERT INTO "submission_part" VALUES(2,154,2430603,27,7,1,892.0,NULL);
INSERT INTO "submission_part" VALUES(3,152,2430603,43,NULL,4,NULL,NULL);
INSERT INTO "submission_part" VALUES(3,153,2430603,43,NULL,3,14.0,NULL);
INSERT INTO "submission_part" VALUES(3,154,2430603,43,NULL,1,340.0,NULL);
INSERT INTO "submission_part" VALUES(4,155,2430603,356,NULL,1,71.0,NULL);
INSERT INTO "submission_part" VALUES(4,155,2430603,357,NULL,1,71.0,NULL);
INSERT INTO "submission_part" VALUES(4,155,2430603,358,NULL,1,NULL,NULL);
INSERT INTO "submission_part" VALUES(4,155,2430603,359,NULL,1,71.0,NULL);
INSERT INTO "submission_part" VALUES(4,155,2430603,360,NULL,1,71.0,NULL);
INSERT INTO "submission_part" VALUES(4,155,2430603,361,NULL,1,71.0,NULL);
INSERT INTO "submission_part" VALUES(4,156,2430603,356,NULL,1,168.0,NULL);
INSERT INTO "submission_part" VALUES(4,156,2430603,357,NULL,5,NULL,NULL);
INSERT INTO "submission_part" VALUES(4,156,2430603,358,NULL,1,191.0,NULL);
INSERT INTO "submission_part" VALUES(4,156,2430603,359,NULL,3,276.0,NULL);
INSERT INTO "submission_part" VALUES(4,156,2430603,360,NULL,1,152.0,NULL);
INSERT INTO "submission_part" VALUES(4,156,2430603,361,NULL,1,208.0,NULL);
INSERT INTO "submission_part" VALUES(5,157,2429712,90,NULL,1,1104.0,NULL);
INSERT INTO "submission_part" VALUES(5,157,2429712,119,NULL,1,1435.0,NULL);
INSERT INTO "submission_part" VALUES(5,158,2429712,90,NULL,1,401.0,836.0);
INSERT INTO "submission_part" VALUES(5,158,2429712,119,NULL,1,401.0,836.0);
INSERT INTO "submission_part" VALUES(6,159,2426412,90,NULL,1,9.0,NULL);
INSERT INTO "submission_part" VALUES(6,159,2426412,119,NULL,1,17.0,NULL);
INSERT INTO "submission_part" VALUES(6,159,2427612,90,NULL,1,9.0,NULL);
INSERT INTO "submission_part" VALUES(6,159,2427612,119,NULL,1,17.0,NULL);
INSERT INTO "submission_part" VALUES(6,159,2428812,90,NULL,1,9.0,NULL);
INSERT INTO "submission_part" VALUES(6,159,2428812,119,NULL,1,17.0,NULL);
INSERT INTO "submission_part" VALUES(7,152,2430603,27,NULL,1,2.0,NULL);
INSERT INTO "submission_part" VALUES(7,153,2430603,27,NULL,3,14.0,NULL);
INSERT INTO "submission_part" VALUES(7,154,2430603,27,NULL,1,896.0,NULL);
INSERT INTO "submission_part" VALUES(8,160,2430603,356,NULL,3,NULL,67.0);
INSERT INTO "submission_part" VALUES(8,160,2430603,359,16,1,21.0,177.0);
INSERT INTO "submission_part" VALUES(9,170,2423112,71,NULL,1,NULL,NULL);
INSERT INTO "submission_part" VALUES(9,171,2423112,1,NULL,1,NULL,NULL);
INSERT INTO "submission_part" VALUES(9,172,2423112,1,NULL,4,NULL,NULL);
INSERT INTO "submission_part" VALUES(9,173,2423112,71,NULL,1,NULL,NULL);
INSERT INTO "submission_part" VALUES(9,174,2423112,71,NULL,1,NULL,NULL);
INSERT INTO "submission_part" VALUES(9,175,2423112,71,NULL,1,NULL,NULL);
INSERT INTO "submission_part" VALUES(10,152,2430603,28,NULL,2,NULL,NULL);
INSERT INTO "submission_part" VALUES(10,153,2430603,28,NULL,2,NULL,NULL);
INSERT INTO "submission_part" VALUES(10,154,2430603,28,NULL,2,NULL,NULL);
INSERT INTO "submission_part" VALUES(10,176,2430603,28,NULL,2,NULL,NULL);
INSERT INTO "submission_part" VALUES(10,177,2430603,28,NULL,2,NULL,NULL);
INSERT INTO "submission_part" VALUES(11,181,2425512,71,NULL,1,NULL,NULL);
INSERT INTO "submission_part" VALUES(11,182,2432712,100001,NULL,1,NULL,NULL);
INSERT INTO "submission_part" VALUES(11,183,2425512,71,NULL,1,NULL,NULL);
INSERT INTO "submission_part" VALUES(11,184,2432712,100001,NULL,1,NULL,NULL);
INSERT INTO "submission_part" VALUES(12,189,2428803,359,NULL,1,NULL,NULL);
INSERT INTO "submission_part" VALUES(12,190,2429103,27,NULL,1,NULL,NULL);
INSERT INTO "submission_part" VALUES(13,152,2430603,39,14,1,5.0,NULL);
INSERT INTO "submission_part" VALUES(13,153,2430603,39,14,3,14.0,NULL);
INSERT INTO "submission_part" VALUES(13,154,2430603,39,14,1,30.0,NULL);
INSERT INTO "submission_part" VALUES(15,160,2430303,359,NULL,1,3.0,100.0);
INSERT INTO "submission_part" VALUES(16,160,2430603,359,NULL,1,71.0,177.0);
CREATE INDEX ix_submission_sha256 ON submission (sha256);
CREATE INDEX ix_outcome_totals ON outcome (series_id, area_id, period, category_id, status, numerator, denominator, value, lower, upper, variance, members, members_present, illustrative, sent, as_at, hidden) WHERE category_id = 0;
CREATE INDEX ix_comment_subject ON comment (partnership, quarter, metric);
CREATE UNIQUE INDEX uq_standing_part ON submission_part (scope_id, period, area_id) WHERE superseded_by IS NULL;
CREATE INDEX ix_attempt_sha256 ON attempt (sha256);
CREATE INDEX ix_attempt_submission ON attempt (submission_id);
CREATE INDEX ix_attempt_part_area ON attempt_part (area_id, period);
COMMIT;
