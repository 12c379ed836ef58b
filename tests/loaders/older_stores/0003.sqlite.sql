BEGIN TRANSACTION;
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
INSERT INTO "attempt" VALUES(1,'ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541','west-mercia-q2.csv','police-supply','police-supply','A. Officer','2026-03-02 09:30:00.000000','accepted',8,'2b3c6b4ac10a','{"file": "west-mercia-q2.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541", "rows": 8, "submission": 1, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}',1,'',0);
INSERT INTO "attempt" VALUES(2,'8a1040339b9156aabcf8d2ce54235bb9a2b38be6322b20233d73a406c71d7527','west-mercia-q3.csv','police-supply','police-supply','A. Officer','2026-03-03 09:30:00.000000','accepted',8,'2b3c6b4ac10a','{"file": "west-mercia-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "8a1040339b9156aabcf8d2ce54235bb9a2b38be6322b20233d73a406c71d7527", "rows": 8, "submission": 2, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}',2,'',0);
INSERT INTO "attempt" VALUES(3,'f2a9f2e32fae2619c45966533d24e0d9c3899c85ff4f7e21eebc398af32a8d8d','kent-q3.csv','police-supply','police-supply','Illustration','2026-03-04 09:30:00.000000','accepted',8,'2b3c6b4ac10a','{"file": "kent-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "f2a9f2e32fae2619c45966533d24e0d9c3899c85ff4f7e21eebc398af32a8d8d", "rows": 8, "submission": 3, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}',3,'',1);
INSERT INTO "attempt" VALUES(4,'3ab5544c6e84efaf8487b39c7f09718cdd2b61d99cecdd6a79850f8c8547f32f','crime-q3.csv','police-recorded-crime','police-recorded-crime','A. Officer','2026-03-05 09:30:00.000000','accepted',36,'2b3c6b4ac10a','{"file": "crime-q3.csv", "layout": "police-recorded-crime", "title": "Police: recorded crime", "sha256": "3ab5544c6e84efaf8487b39c7f09718cdd2b61d99cecdd6a79850f8c8547f32f", "rows": 36, "submission": 4, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}',4,'',0);
INSERT INTO "attempt" VALUES(5,'06c87beff16f3ec989fa3804a29eb764694cbbdaad6ca69a2d9404ac348ceab3','treatment.csv','treatment','treatment','A. Officer','2026-03-06 09:30:00.000000','accepted',18,'2b3c6b4ac10a','{"file": "treatment.csv", "layout": "treatment", "title": "Treatment", "sha256": "06c87beff16f3ec989fa3804a29eb764694cbbdaad6ca69a2d9404ac348ceab3", "rows": 18, "submission": 5, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}',5,'',0);
INSERT INTO "attempt" VALUES(6,'acd0b9baab9ec562e30627dc230e32c84e28b2aae11e963a7fd96009d5a572ad','deaths.csv','deaths','deaths','A. Officer','2026-03-07 09:30:00.000000','accepted',30,'2b3c6b4ac10a','{"file": "deaths.csv", "layout": "deaths", "title": "Public health: deaths", "sha256": "acd0b9baab9ec562e30627dc230e32c84e28b2aae11e963a7fd96009d5a572ad", "rows": 30, "submission": 6, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}',6,'',0);
INSERT INTO "attempt" VALUES(7,'1caf62e772fe155d1776f0bde182d4a238bd4cf33843ad67f807e2f4cc860044','west-mercia-q3.csv','police-supply','police-supply','B. Analyst','2026-03-08 09:30:00.000000','accepted',8,'2b3c6b4ac10a','{"file": "west-mercia-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "1caf62e772fe155d1776f0bde182d4a238bd4cf33843ad67f807e2f4cc860044", "rows": 8, "submission": 7, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}',7,'',0);
INSERT INTO "attempt" VALUES(8,'d736cb9f18254f1034c8910a3c392ae63628742742decbfbc19d66f0bbc7daa1','housing.csv','housing','housing','A. Officer','2026-03-09 09:30:00.000000','accepted',4,'2b3c6b4ac10a','{"file": "housing.csv", "layout": "housing", "title": "Housing: homelessness", "sha256": "d736cb9f18254f1034c8910a3c392ae63628742742decbfbc19d66f0bbc7daa1", "rows": 4, "submission": 8, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}',8,'',0);
INSERT INTO "attempt" VALUES(9,'e14706dd244a3baf474a871304fb69917e1843471ef7d6962a38cc090861864d','wrong.csv','police-supply','police-supply','A. Officer','2026-03-10 09:30:00.000000','rejected',1,'2b3c6b4ac10a','{"file": "wrong.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "e14706dd244a3baf474a871304fb69917e1843471ef7d6962a38cc090861864d", "rows": 1, "submission": null, "receipt": null, "accepted": false, "already_loaded": false, "headline": "Fix 1 error and send again", "counts": [{"code": "not-a-number", "severity": "error", "column": "count", "count": 1}], "findings": [{"code": "not-a-number", "message": "\u201clots\u201d is not a number or a known mark.", "severity": "error", "row": 2, "column": "count", "value": "lots", "expected": "a whole number from 0 to 100,000, or [c] suppressed, [x] not available, [z] not applicable, nil for nothing to report", "remedy": "Write the figure in digits only, or the mark that says why there is none.", "example": "12", "period": "July to September 2025"}]}',NULL,'',0);
INSERT INTO "attempt" VALUES(10,'9e4e348a6a682d61de38d414da8969845506ecc4c64a1cd331182cf88e63d8d8','published.csv','published-figures','published-figures','A. Officer','2026-03-11 09:30:00.000000','accepted',6,'2b3c6b4ac10a','{"file": "published.csv", "layout": "published-figures", "title": "Published figures", "sha256": "9e4e348a6a682d61de38d414da8969845506ecc4c64a1cd331182cf88e63d8d8", "rows": 6, "submission": 9, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}',9,'',0);
INSERT INTO "attempt" VALUES(11,'ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541','west-mercia-q2.csv','police-supply','police-supply','A. Officer','2026-03-12 09:30:00.000000','same again',8,'2b3c6b4ac10a','{"file": "west-mercia-q2.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541", "rows": 8, "submission": 1, "receipt": null, "accepted": true, "already_loaded": true, "headline": "Already loaded: this very file was received before, nothing was changed", "counts": [], "findings": []}',1,'',0);
INSERT INTO "attempt" VALUES(12,'66ecc6a0e04df86e832f02b3d030d649269c0d907d8b7dfa9508064874338edf','nil-police-supply-E23000017-2025-Q3.csv','police-supply','police-supply','C. Clerk','2026-11-22 07:58:45.381150','nil',10,'2b3c6b4ac10a','{"file": "nil-police-supply-E23000017-2025-Q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "66ecc6a0e04df86e832f02b3d030d649269c0d907d8b7dfa9508064874338edf", "rows": 10, "submission": 10, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}',10,'',0);
INSERT INTO "attempt" VALUES(13,'7b516eb32af18aa1786126e725c58fddf03e4656961c8463a613dbb6d1ea930e','targets.csv','targets','targets','A. Officer','2026-03-13 09:30:00.000000','accepted',4,'2b3c6b4ac10a','{"file": "targets.csv", "layout": "targets", "title": "Targets and baselines", "sha256": "7b516eb32af18aa1786126e725c58fddf03e4656961c8463a613dbb6d1ea930e", "rows": 4, "submission": 11, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}',11,'',0);
INSERT INTO "attempt" VALUES(14,'b4622e9e6a1d717f5dc0fa9cb45a20de3e3e194e828a8884c47527befb7d1efe','chart-rebases.csv','chart-rebases','chart-rebases','A. Officer','2026-03-13 09:30:00.000000','accepted',2,'2b3c6b4ac10a','{"file": "chart-rebases.csv", "layout": "chart-rebases", "title": "Control charts: new starts", "sha256": "b4622e9e6a1d717f5dc0fa9cb45a20de3e3e194e828a8884c47527befb7d1efe", "rows": 2, "submission": 12, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}',12,'',0);
INSERT INTO "attempt" VALUES(15,'6c77170d3882f9e268934c767a6eac71b140ec1ae4abcb58a2cf9dd345b57b84','essex-q3.csv','police-supply','police-supply','A. Officer','2026-03-14 09:30:00.000000','accepted',8,'2b3c6b4ac10a','{"file": "essex-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "6c77170d3882f9e268934c767a6eac71b140ec1ae4abcb58a2cf9dd345b57b84", "rows": 8, "submission": 13, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}',13,'',0);
INSERT INTO "attempt" VALUES(16,'fe89f82940468ec1a97d4075cf67ba93a76d2e8a8db423cb7eb0f640da5ff88e','withdrawal-of-13.csv','police-supply','police-supply','A. Officer','2026-03-15 09:30:00.000000','withdrawal',0,'2b3c6b4ac10a','{"file": "withdrawal-of-13.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "fe89f82940468ec1a97d4075cf67ba93a76d2e8a8db423cb7eb0f640da5ff88e", "rows": 0, "submission": 14, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Submission 13 is withdrawn", "counts": [], "findings": []}',14,'The wrong quarter was sent.',0);
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
INSERT INTO "attempt_part" VALUES(4,359,2430603);
INSERT INTO "attempt_part" VALUES(8,359,2430603);
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
CREATE TABLE content_block (
	sha256 VARCHAR(64) NOT NULL, 
	position INTEGER NOT NULL, 
	packed BOOLEAN NOT NULL, 
	data BLOB NOT NULL, 
	PRIMARY KEY (sha256, position), 
	FOREIGN KEY(sha256) REFERENCES content (sha256)
);
INSERT INTO "content_block" VALUES('ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541',0,1,X'780195D1B10AC2400CC6F15DE83BDC03A4D0D62AAEB59BD0519C8F6B90E89994E48AD4A7B7E2E454BBE7C7FF8378450F032A490F0FF4362A42F009AFA213041939659B0B5A721D6A200FCDA0145D12771A195D5554BBEFD5944762B43C4431ECA18911EA456948AF3968D0466FE61AA8CA6A2D3AC2BE2ED6A216EAF27F73E63BCB935DF8AC84F2B0287B321D8744C2069DBF89C2769D911E757E0294CB2B7F5AC4738B29669B37F7F49D29');
INSERT INTO "content_block" VALUES('8a1040339b9156aabcf8d2ce54235bb9a2b38be6322b20233d73a406c71d7527',0,1,X'78019DD1B10AC2301006E05DF01DF200576853141CAB9BD049C439268744D35CB94B90FAF4569DDCDAEEF7F1FFC76F180DF4C89E1C746824338235096FC40358CA31AD571794A45A64EB0D1C7318542275C23E61774556BAD49BDFE550041F510A1B48D0411302441F267941FF1AA3050EC188A806745D2E817BD856D51278807A37CF9DE323D2332AFB690C959EA49D17CE7DF214055A7327867ABE23873C4E04133FFDCBF471CCFCAEF2067B5AAC3F');
INSERT INTO "content_block" VALUES('f2a9f2e32fae2619c45966533d24e0d9c3899c85ff4f7e21eebc398af32a8d8d',0,1,X'780195D03D0EC2300C05E01DA977C8015CA93F7080D20DC484981043482D1448ED2A4E05E5F404317569E9EE4FEF3D6B8F1A3AF4961B68514BEF118C0E78633F80E19E42B2DA2305D8F56E5081D511BB80ED15BD2AB262F33B1952670925358E051BA89C83F3EB320D05ED3B8609D44E8BA80AF22C5F24B6100B2C123594E59FE0440FE22729F32D07EB69D558F17D172C93C041DFD9C34CCC0870833E3E1CF299F9236429A69075C9EA033E4697E0');
INSERT INTO "content_block" VALUES('3ab5544c6e84efaf8487b39c7f09718cdd2b61d99cecdd6a79850f8c8547f32f',0,1,X'7801A596DF6A83301487EF077B873C400AD5D6FEB91D638CC1A06C65BD28BB88F1A8616ACA8996F9F63B2D63A0B153E3039C2FBF9C2FE7A84010FC04A874C47310A642E03A8EA190C0A5AE8AF2FEEE5023B0278D604AFE5265352B357B8753097908C8FCB91FF002549286BAC254EB682651E5C01F754E154AB2B0C2241358F3D5D219B60334BA1019431DD2A935DF3AA33E20553203F67B4BC33D7FE30CDBA710972C469DB33205468DA4987C3D88176195CCFE52EC51C4B1925FAA48B8B77000ECB431608CA2F303BAD0ABC8CE80057B565966A6795B78137096397A04CED92C772B7F02AD5BDEF1FB7320F37F81832ED944B4141E344A1A21C069FA3697E7ED82B2D479D46D2792E5CD5BAF1C51DDD20A950DE035BB6D4D5C5F8F9AE56D59B54CC599866FD28A5C5E57C77892A5EAD25E874496A8ED75678F0FD4AD29E84FD56CB2E5A8E74ECDEA96A2075AD326417D866992021A033796A58974BB912C51DE9C4CB9B16EBAEAC735FBDDB635B6BEE5EB0DA24895329D688B7E155C48962B5AA32E1CDB94E748EAF64493DE17EBB6A5A3A48FDDB8F296A41F1FD39AE9');
INSERT INTO "content_block" VALUES('06c87beff16f3ec989fa3804a29eb764694cbbdaad6ca69a2d9404ac348ceab3',0,1,X'7801AD93416E83301045F79172071F609080004996D954DDB45D64555555E4C0042C198F651BA9B97DA1515B5013A5CD74C1F6FD8FE73FE9508245A7A88216A5EF1C42A9159AB0AB1D75167CB7F7419A12C1E31BC81A01436354A9C2114AEA4C00EAC28E0EF3D93D3A3C90AB7CA37A48928A964C68BC0824B66803B67B74228DD31C9489429F1BDA3E063655A783878DD6932F89B302B8D027AB64C009375BAFD8D84732117DA005197D9CF0932C65F337BAA486F44FF84BF9CA868FCA4B530979CA9AFE43B266C70CF7BCC356EAEFE75F64FCA71FB00F6368C1B9E7733FE05A58243BAAF9B9C4FC6F6DBF161D5947B543DF6FFAFCB4B33881D5A298CFB68D23FB4FBA2C96CBFE660CE219578A38E631475BBB200AA3F0154B18E451ED4B8A9CB6CCC838E347960FDA31991339D6C9B0E15B88D7CDF825F5062DDE010DB73AE3');
INSERT INTO "content_block" VALUES('acd0b9baab9ec562e30627dc230e32c84e28b2aae11e963a7fd96009d5a572ad',0,1,X'78019592BD0E823014857712DEC10728093F45C3E8625C9C7C0053ED1548809216121F5F441D5AEE256560E27C69CFF92A3408D683AE95642D08336A60A284DB5D74921978B1871ABB210CAE9556BDA9EAE9771AA729937A2CA3B636A3814882182AC38E4D337FC9C13B7E825634C0726FE0F28927A9579EC7BB41ED38FF5E2AF363F29929668687C119343C95967ECD8B2DC0AFFB742FFF43E6FA7B5FC21A60DAD8EF1CEE4C609BCFB69927E394791220CCA379AB78B2308F334EEDC55828F57FF398791258314F32A47994B006C0CCE39433816D9E6F334FC629F324409847F356F1A5799C716A2FCCA3D49A791258314F32A47994B006C0CCE39433C11BDC0602E2');
INSERT INTO "content_block" VALUES('1caf62e772fe155d1776f0bde182d4a238bd4cf33843ad67f807e2f4cc860044',0,1,X'78019D91C10AC2301044EF85FE433E600B3645C163ED4DE849C4734C1689A6D9B29B20F5EBAD78F2567B9FC79B610CA38111D99383018D6446B026E18D78024B39A6B2B8A024D5235B6FE098C3A412A9138E09872BB2D21BBDFD26A72AF88852D940820EDA10402FA205FD6B160B74C188A81674D3AC010FB0ABEB356007CDFE3FEE1C1F919E51D94F63A897D5755E388FC95314E8CD9D185670E490E78360E1D21FA78FB333FA50166F865BAB32');
INSERT INTO "content_block" VALUES('d736cb9f18254f1034c8910a3c392ae63628742742decbfbc19d66f0bbc7daa1',0,1,X'7801A5CE3D0E82401086E19E843B70803111FC83D6D2CA6861618C41F60337D9DD21B3B324DC5E0B4F80C5DB3E795B414B23C4B2218F36260199A433759C8212277D729F6737960E5121744A6E2E948B2B46857F418A6A5DEDE8CD1E0E31866F2B23695805C0D0593021A8E540076AF6CBA10B9C454FE596EA32CF8EC23E0EC21396FF04EB6853FF61FD96EEDD83AA26CF3E3C07741B');
INSERT INTO "content_block" VALUES('e14706dd244a3baf474a871304fb69917e1843471ef7d6962a38cc090861864d',0,0,X'617265612C706572696F642C6D6561737572652C63617465676F72792C636F756E740D0A57657374204D65726369612C4A756C7920746F2053657074656D62657220323032352C7365697A757265732C436C61737320412C6C6F74730D0A');
INSERT INTO "content_block" VALUES('9e4e348a6a682d61de38d414da8969845506ecc4c64a1cd331182cf88e63d8d8',0,1,X'78018D92CB6E1C211045F796FC0F7C4081A69F9E5E5AB2BDB3BCF0C28B288A305DEEC6A601F198B1FF3E051D4591A228B3011582BA75CF450694E0316837C38632E680E0F3ABD14A26ED2C44FC04B9202CC1650F2769328271670C903D3D03E5B24DE072FAE1DEAEAF5E5C50181386B86A6A74EB8336AC3D34134B8E3DCAA056AADA0364BB61E21671E64E6578D076C190B48F6CEA86E6066E8D8166288FC6BE16432F46E80FB48CBD68A0E9BB4974D08EDD20BACB65498BFB80E402AD4278F25A2664D2CE4C05A93E588EC8687CBDD171FC7B881B31C0205A98C411E072D539E4856F3A52773EA34C6B84BBBAB1808694E6E2B35C62DEE9E82CC18007DC68C83A4261F14D7D07A8EBE5B2366FAF1404D796270A396D4841DD1599DF258B895226C3EA97DB6385E14E14EC0E079AB6399074DDAEAFEEED6208D7BF83AD5E8B512363E25F28C32EB9DB67F4BD4EF8B5931D8BED61AAC5247A388A89C84E85EC7F6556F4EA8F24B93FEB199E6B73E6DE9847E70DB2F3EA98B6EFA852C5BB7B2C382BD2CF8294C47E02E7D3FACC');
INSERT INTO "content_block" VALUES('66ecc6a0e04df86e832f02b3d030d649269c0d907d8b7dfa9508064874338edf',0,1,X'78019591410AC2400C45F78277F00019A82DE2BA16972E3CC2D0C43692CE48D259D4D33B28BA100B35DBBCFFC9FFF14A1E6EA41C1106F29694A0F52375512768630AE37A752CAB22CF760F6551EEDCB97A2D26271CC85C2BD108A11681C0F20B47364DB791633038F96BD4456044D27CC92296C3BCA911DF732C8346BCD9A69E33FCE20E0BB9668E7BB6F72E49E942AA5E0C6A4C32DA9FA2A66741A53027434D9D5392DC17BA3E0EDC32E6C49F9F3C00DD82935F');
INSERT INTO "content_block" VALUES('7b516eb32af18aa1786126e725c58fddf03e4656961c8463a613dbb6d1ea930e',0,1,X'7801A591414B03311085EF82FF61D8F3A4D8A58B7A2C78AD08163C8887D9CD7413BA9B84C9ACB2FE7AD3420B05C182C7C930EF7BEF858409138B8F1647A63C09E3DE078B9F344C8C394ED2F1ED8D63E15D149B9D173614ACF98A659195E5F884EB247E80FAAEBE078DB021E9DC617A402D001D39A849127BE19C51497A566CEA4583D50B8986A34A8236925884655D04E6C37953FD076D0BD965E383399B38B11FAF00BF5D262CAEC6188AE045C0FAB7802D651E7C605CAD164BAC9E497D0C34C0934C3D6C4F85C02606AF517CE8E1752E558E0894214DEDE0B3635BB25F69A12BBE7C98BCCE26EE4C47E50FCF16DEBF3FB0DAD29E03B4D4EDA19D411D43FAABF61F34FDB864');
INSERT INTO "content_block" VALUES('b4622e9e6a1d717f5dc0fa9cb45a20de3e3e194e828a8884c47527befb7d1efe',0,1,X'7801258F4D6AC3400C85F781DC4107184309BD40E8A604025D14B22CF2CC8B47D8968C66A6C5B7EF982C847E9FF4891D1C36B8580A2BB83447488852C434F45EE9EEC813D2CFB89F4F0F944A7778140ED7CD65A16A746B0ABABC5DDE8342A63C5AF36C9686E8B22294CA5E89157FE1CB1689E8129BC97EE1C4D4CBE488E64974A2B2978A9544E9CEFB6BE52738913DE9AABCEC454A67308F1D031E6EAC8D7D3F18EEEC31BF14D9562C2845BB0DC9DB34289042E51934729CC377EE81B1277A5AD3446A1433EB84E3F0E61C6BA70C1F99C58FCBB58F6FFD0785972CDBF9F40FF0F86DB5');
INSERT INTO "content_block" VALUES('6c77170d3882f9e268934c767a6eac71b140ec1ae4abcb58a2cf9dd345b57b84',0,1,X'780195D04D0AC2301005E07DA177C801A6602BF567A9C58DE04A3C404C0689A6993293A0F5F4563C40CDFE7DBCC7D38C1A066447167AD49218C1E88837E2110CA510CBE220822F38263FAA48EA8C43C4FE8AAC9A45D3FE3263E55D40A98C27410B3BEFA19D7182EE3D9509745E8BA81D6CF3C01E3679A083F5BFE0121E819E4199EF3458CD30EB84D3101D058193BE13C3324790459E0E87BACE512E4C3DC1F9B2F800211399B3');
INSERT INTO "content_block" VALUES('fe89f82940468ec1a97d4075cf67ba93a76d2e8a8db423cb7eb0f640da5ff88e',0,1,X'7801158B310E83300C457724EEE0BD0119222A95AD27E8C28E0C31C54383B04373FDA6CB7F7AD2FB59D21E94729CED5A3E62264774CA6405C631B0165B59BE1C664A75D57937ED0C598FF886F3224DAC90C9A0C4A975CF165EDB266BB9F5D8DF1BF44D374CF8183D8E8837FC6F5DFD00E49A25FA');
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
	PRIMARY KEY (area_id, period, series_id, category_id)
)
 WITHOUT ROWID

;
INSERT INTO "outcome" VALUES(1,2426412,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2426412,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2426412,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2426412,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2426412,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2426436,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,459,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2426436,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,459,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2426436,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,459,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2426436,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,459,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2426436,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,459,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2427612,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2427612,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2427612,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2427612,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2427612,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2428812,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2428812,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2428812,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2428812,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2428812,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(1,2429712,34,0,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(1,2429712,34,36,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(1,2429712,34,37,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(1,2429712,34,119,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(1,2429712,34,120,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(1,2429712,34,121,4,NULL,NULL,NULL,NULL,NULL,NULL,153,0,0,0,739681,0);
INSERT INTO "outcome" VALUES(1,2429712,34,123,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(1,2429712,34,124,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(1,2429712,34,125,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(1,2429712,51,0,4,NULL,NULL,NULL,NULL,NULL,NULL,153,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(1,2430303,10,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0);
INSERT INTO "outcome" VALUES(1,2430303,19,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0);
INSERT INTO "outcome" VALUES(1,2430303,19,29,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0);
INSERT INTO "outcome" VALUES(1,2430303,19,30,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0);
INSERT INTO "outcome" VALUES(1,2430303,19,31,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0);
INSERT INTO "outcome" VALUES(1,2430303,19,35,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0);
INSERT INTO "outcome" VALUES(1,2430303,35,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0);
INSERT INTO "outcome" VALUES(1,2430303,35,32,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0);
INSERT INTO "outcome" VALUES(1,2430303,35,34,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739677,0);
INSERT INTO "outcome" VALUES(1,2430603,10,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739942,0);
INSERT INTO "outcome" VALUES(1,2430603,17,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739942,0);
INSERT INTO "outcome" VALUES(1,2430603,19,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0);
INSERT INTO "outcome" VALUES(1,2430603,19,29,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0);
INSERT INTO "outcome" VALUES(1,2430603,19,30,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0);
INSERT INTO "outcome" VALUES(1,2430603,19,31,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0);
INSERT INTO "outcome" VALUES(1,2430603,19,35,4,NULL,NULL,NULL,NULL,NULL,NULL,39,2,1,0,739683,0);
INSERT INTO "outcome" VALUES(1,2430603,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,296,1,0,0,739684,0);
INSERT INTO "outcome" VALUES(1,2430603,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,296,2,0,0,739684,0);
INSERT INTO "outcome" VALUES(1,2430603,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,296,1,0,0,739684,0);
INSERT INTO "outcome" VALUES(1,2430603,29,0,4,NULL,NULL,NULL,NULL,NULL,NULL,296,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(1,2430603,29,110,4,NULL,NULL,NULL,NULL,NULL,NULL,296,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(1,2430603,29,111,4,NULL,NULL,NULL,NULL,NULL,NULL,296,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(1,2430603,29,113,4,NULL,NULL,NULL,NULL,NULL,NULL,296,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(1,2430603,29,115,4,NULL,NULL,NULL,NULL,NULL,NULL,296,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(1,2430603,31,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739942,0);
INSERT INTO "outcome" VALUES(1,2430603,31,25,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739942,0);
INSERT INTO "outcome" VALUES(1,2430603,31,28,4,NULL,NULL,NULL,NULL,NULL,NULL,39,1,0,0,739942,0);
INSERT INTO "outcome" VALUES(1,2430603,35,0,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0);
INSERT INTO "outcome" VALUES(1,2430603,35,32,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0);
INSERT INTO "outcome" VALUES(1,2430603,35,34,4,NULL,NULL,NULL,NULL,NULL,NULL,39,3,1,0,739942,0);
INSERT INTO "outcome" VALUES(1,2430603,41,0,4,NULL,NULL,NULL,NULL,NULL,NULL,296,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(1,2430603,41,112,4,NULL,NULL,NULL,NULL,NULL,NULL,296,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(1,2430603,41,114,4,NULL,NULL,NULL,NULL,NULL,NULL,296,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(7,2426412,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2426412,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2426412,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2426412,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2426412,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2426436,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,42,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2426436,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,42,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2426436,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,42,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2426436,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,42,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2426436,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,42,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2427612,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2427612,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2427612,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2427612,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2427612,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2428812,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2428812,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2428812,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2428812,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2428812,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(7,2429712,34,0,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(7,2429712,34,36,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(7,2429712,34,37,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(7,2429712,34,119,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(7,2429712,34,120,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(7,2429712,34,121,4,NULL,NULL,NULL,NULL,NULL,NULL,14,0,0,0,739681,0);
INSERT INTO "outcome" VALUES(7,2429712,34,123,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(7,2429712,34,124,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(7,2429712,34,125,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(7,2429712,51,0,4,NULL,NULL,NULL,NULL,NULL,NULL,14,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(7,2430603,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,30,1,0,0,739684,0);
INSERT INTO "outcome" VALUES(7,2430603,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,30,2,0,0,739684,0);
INSERT INTO "outcome" VALUES(7,2430603,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,30,1,0,0,739684,0);
INSERT INTO "outcome" VALUES(7,2430603,29,0,4,NULL,NULL,NULL,NULL,NULL,NULL,30,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(7,2430603,29,110,4,NULL,NULL,NULL,NULL,NULL,NULL,30,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(7,2430603,29,111,4,NULL,NULL,NULL,NULL,NULL,NULL,30,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(7,2430603,29,113,4,NULL,NULL,NULL,NULL,NULL,NULL,30,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(7,2430603,29,115,4,NULL,NULL,NULL,NULL,NULL,NULL,30,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(7,2430603,41,0,4,NULL,NULL,NULL,NULL,NULL,NULL,30,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(7,2430603,41,112,4,NULL,NULL,NULL,NULL,NULL,NULL,30,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(7,2430603,41,114,4,NULL,NULL,NULL,NULL,NULL,NULL,30,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(27,2426412,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2426412,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2426412,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2426412,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2426412,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2426436,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,12,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2426436,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,12,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2426436,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,12,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2426436,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,12,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2426436,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,12,6,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2427612,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2427612,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2427612,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2427612,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2427612,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2428812,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2428812,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2428812,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2428812,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2428812,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739682,0);
INSERT INTO "outcome" VALUES(27,2429712,34,0,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(27,2429712,34,36,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(27,2429712,34,37,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(27,2429712,34,119,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(27,2429712,34,120,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(27,2429712,34,121,4,NULL,NULL,NULL,NULL,NULL,NULL,4,0,0,0,739681,0);
INSERT INTO "outcome" VALUES(27,2429712,34,123,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(27,2429712,34,124,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(27,2429712,34,125,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(27,2429712,51,0,4,NULL,NULL,NULL,NULL,NULL,NULL,4,2,0,0,739681,0);
INSERT INTO "outcome" VALUES(27,2430303,10,0,0,4.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0);
INSERT INTO "outcome" VALUES(27,2430303,19,0,0,911.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0);
INSERT INTO "outcome" VALUES(27,2430303,19,29,0,212.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0);
INSERT INTO "outcome" VALUES(27,2430303,19,30,0,640.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0);
INSERT INTO "outcome" VALUES(27,2430303,19,31,0,41.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0);
INSERT INTO "outcome" VALUES(27,2430303,19,35,0,18.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0);
INSERT INTO "outcome" VALUES(27,2430303,35,0,0,14.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0);
INSERT INTO "outcome" VALUES(27,2430303,35,32,0,3.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0);
INSERT INTO "outcome" VALUES(27,2430303,35,34,0,11.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739677,0);
INSERT INTO "outcome" VALUES(27,2430603,10,0,0,2.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0);
INSERT INTO "outcome" VALUES(27,2430603,19,0,0,896.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0);
INSERT INTO "outcome" VALUES(27,2430603,19,29,0,233.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0);
INSERT INTO "outcome" VALUES(27,2430603,19,30,0,611.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0);
INSERT INTO "outcome" VALUES(27,2430603,19,31,0,39.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0);
INSERT INTO "outcome" VALUES(27,2430603,19,35,0,13.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0);
INSERT INTO "outcome" VALUES(27,2430603,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,9,1,0,0,739684,0);
INSERT INTO "outcome" VALUES(27,2430603,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,9,2,0,0,739684,0);
INSERT INTO "outcome" VALUES(27,2430603,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,9,1,0,0,739684,0);
INSERT INTO "outcome" VALUES(27,2430603,29,0,4,NULL,NULL,NULL,NULL,NULL,NULL,9,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(27,2430603,29,110,4,NULL,NULL,NULL,NULL,NULL,NULL,9,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(27,2430603,29,111,4,NULL,NULL,NULL,NULL,NULL,NULL,9,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(27,2430603,29,113,4,NULL,NULL,NULL,NULL,NULL,NULL,9,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(27,2430603,29,115,4,NULL,NULL,NULL,NULL,NULL,NULL,9,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(27,2430603,35,0,0,14.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0);
INSERT INTO "outcome" VALUES(27,2430603,35,32,0,3.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0);
INSERT INTO "outcome" VALUES(27,2430603,35,34,0,11.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739683,0);
INSERT INTO "outcome" VALUES(27,2430603,41,0,4,NULL,NULL,NULL,NULL,NULL,NULL,9,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(27,2430603,41,112,4,NULL,NULL,NULL,NULL,NULL,NULL,9,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(27,2430603,41,114,4,NULL,NULL,NULL,NULL,NULL,NULL,9,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(28,2430603,10,0,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0);
INSERT INTO "outcome" VALUES(28,2430603,17,0,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0);
INSERT INTO "outcome" VALUES(28,2430603,19,0,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0);
INSERT INTO "outcome" VALUES(28,2430603,19,29,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0);
INSERT INTO "outcome" VALUES(28,2430603,19,30,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0);
INSERT INTO "outcome" VALUES(28,2430603,19,31,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0);
INSERT INTO "outcome" VALUES(28,2430603,31,0,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0);
INSERT INTO "outcome" VALUES(28,2430603,31,25,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0);
INSERT INTO "outcome" VALUES(28,2430603,31,28,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0);
INSERT INTO "outcome" VALUES(28,2430603,35,0,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0);
INSERT INTO "outcome" VALUES(28,2430603,35,32,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0);
INSERT INTO "outcome" VALUES(28,2430603,35,34,3,NULL,0.0,NULL,NULL,NULL,NULL,1,1,0,1,739942,0);
INSERT INTO "outcome" VALUES(43,2430603,10,0,2,NULL,NULL,NULL,NULL,NULL,NULL,1,0,1,1,739679,0);
INSERT INTO "outcome" VALUES(43,2430603,19,0,0,340.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0);
INSERT INTO "outcome" VALUES(43,2430603,19,29,0,101.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0);
INSERT INTO "outcome" VALUES(43,2430603,19,30,0,202.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0);
INSERT INTO "outcome" VALUES(43,2430603,19,31,0,33.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0);
INSERT INTO "outcome" VALUES(43,2430603,19,35,0,4.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0);
INSERT INTO "outcome" VALUES(43,2430603,35,0,0,14.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0);
INSERT INTO "outcome" VALUES(43,2430603,35,32,0,3.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0);
INSERT INTO "outcome" VALUES(43,2430603,35,34,0,11.0,NULL,NULL,NULL,NULL,NULL,1,1,1,1,739679,0);
INSERT INTO "outcome" VALUES(71,2430603,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,6,1,0,0,739684,0);
INSERT INTO "outcome" VALUES(71,2430603,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,6,2,0,0,739684,0);
INSERT INTO "outcome" VALUES(71,2430603,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,6,1,0,0,739684,0);
INSERT INTO "outcome" VALUES(71,2430603,29,0,4,NULL,NULL,NULL,NULL,NULL,NULL,6,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(71,2430603,29,110,0,341.0,598070.0,NULL,NULL,NULL,NULL,6,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(71,2430603,29,111,0,46.0,598070.0,NULL,NULL,NULL,NULL,6,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(71,2430603,29,113,4,NULL,NULL,NULL,NULL,NULL,NULL,6,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(71,2430603,29,115,0,682.0,598070.0,NULL,NULL,NULL,NULL,6,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(71,2430603,41,0,4,NULL,NULL,NULL,NULL,NULL,NULL,6,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(71,2430603,41,112,0,348.0,598070.0,NULL,NULL,NULL,NULL,6,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(71,2430603,41,114,4,NULL,NULL,NULL,NULL,NULL,NULL,6,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(90,2426412,16,0,0,9.0,193615.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2426412,16,12,0,5.0,10369.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2426412,16,13,0,4.0,11626.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2426412,16,119,0,3.0,98440.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2426412,16,120,0,6.0,95175.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2426436,16,0,0,27.0,580845.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2426436,16,12,0,15.0,31107.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2426436,16,13,0,12.0,34878.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2426436,16,119,0,9.0,295320.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2426436,16,120,0,18.0,285525.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2427612,16,0,0,9.0,193615.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2427612,16,12,0,5.0,10369.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2427612,16,13,0,4.0,11626.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2427612,16,119,0,3.0,98440.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2427612,16,120,0,6.0,95175.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2428812,16,0,0,9.0,193615.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2428812,16,12,0,5.0,10369.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2428812,16,13,0,4.0,11626.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2428812,16,119,0,3.0,98440.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2428812,16,120,0,6.0,95175.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(90,2429712,34,0,0,1104.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(90,2429712,34,36,0,1046.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(90,2429712,34,37,0,58.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(90,2429712,34,119,0,348.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(90,2429712,34,120,0,698.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(90,2429712,34,121,1,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739681,0);
INSERT INTO "outcome" VALUES(90,2429712,34,123,0,119.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,2);
INSERT INTO "outcome" VALUES(90,2429712,34,124,0,142.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(90,2429712,34,125,0,498.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(90,2429712,51,0,0,401.0,836.0,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(119,2426412,16,0,0,17.0,325415.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2426412,16,12,0,13.0,17359.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2426412,16,13,0,4.0,20968.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2426412,16,119,0,5.0,164731.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2426412,16,120,0,12.0,160684.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2426436,16,0,0,51.0,976245.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2426436,16,12,0,39.0,52077.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2426436,16,13,0,12.0,62904.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2426436,16,119,0,15.0,494193.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2426436,16,120,0,36.0,482052.0,NULL,NULL,NULL,NULL,3,3,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2427612,16,0,0,17.0,325415.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2427612,16,12,0,13.0,17359.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2427612,16,13,0,4.0,20968.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2427612,16,119,0,5.0,164731.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2427612,16,120,0,12.0,160684.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2428812,16,0,0,17.0,325415.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2428812,16,12,0,13.0,17359.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2428812,16,13,0,4.0,20968.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2428812,16,119,0,5.0,164731.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2428812,16,120,0,12.0,160684.0,NULL,NULL,NULL,NULL,1,1,0,1,739682,0);
INSERT INTO "outcome" VALUES(119,2429712,34,0,0,1435.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(119,2429712,34,36,0,1377.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(119,2429712,34,37,0,58.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(119,2429712,34,119,0,459.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(119,2429712,34,120,0,918.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(119,2429712,34,121,1,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739681,0);
INSERT INTO "outcome" VALUES(119,2429712,34,123,0,348.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(119,2429712,34,124,0,142.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,2);
INSERT INTO "outcome" VALUES(119,2429712,34,125,0,600.0,NULL,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(119,2429712,51,0,0,401.0,836.0,NULL,NULL,NULL,NULL,1,1,0,1,739681,0);
INSERT INTO "outcome" VALUES(356,2430603,23,0,1,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739684,0);
INSERT INTO "outcome" VALUES(356,2430603,23,40,3,NULL,38.0,NULL,NULL,NULL,NULL,1,1,0,1,739684,0);
INSERT INTO "outcome" VALUES(356,2430603,23,41,1,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739684,0);
INSERT INTO "outcome" VALUES(356,2430603,29,0,0,168.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(356,2430603,29,110,0,52.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(356,2430603,29,111,0,7.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(356,2430603,29,113,0,5.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(356,2430603,29,115,0,104.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(356,2430603,41,0,0,71.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(356,2430603,41,112,0,58.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(356,2430603,41,114,0,13.0,100569.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(357,2430603,29,0,4,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739680,0);
INSERT INTO "outcome" VALUES(357,2430603,29,110,0,31.0,79445.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(357,2430603,29,111,0,4.0,79445.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(357,2430603,29,113,2,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739680,0);
INSERT INTO "outcome" VALUES(357,2430603,29,115,0,62.0,79445.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(357,2430603,41,0,0,71.0,79445.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(357,2430603,41,112,0,58.0,79445.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(357,2430603,41,114,0,13.0,79445.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(358,2430603,29,0,0,191.0,85568.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(358,2430603,29,110,0,59.0,85568.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(358,2430603,29,111,0,8.0,85568.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(358,2430603,29,113,0,6.0,85568.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(358,2430603,29,115,0,118.0,85568.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(358,2430603,41,0,1,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739680,0);
INSERT INTO "outcome" VALUES(358,2430603,41,112,0,58.0,85568.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(358,2430603,41,114,1,NULL,NULL,NULL,NULL,NULL,NULL,1,0,0,1,739680,0);
INSERT INTO "outcome" VALUES(359,2430603,23,0,0,21.0,177.0,NULL,NULL,NULL,NULL,1,1,0,1,739684,0);
INSERT INTO "outcome" VALUES(359,2430603,23,40,0,7.0,96.0,NULL,NULL,NULL,NULL,1,1,0,1,739684,0);
INSERT INTO "outcome" VALUES(359,2430603,23,41,0,14.0,81.0,NULL,NULL,NULL,NULL,1,1,0,1,739684,0);
INSERT INTO "outcome" VALUES(359,2430603,29,0,0,276.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(359,2430603,29,110,0,88.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(359,2430603,29,111,0,12.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(359,2430603,29,113,3,NULL,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(359,2430603,29,115,0,176.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(359,2430603,41,0,0,71.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(359,2430603,41,112,0,58.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(359,2430603,41,114,0,13.0,100265.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(360,2430603,29,0,0,152.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(360,2430603,29,110,0,47.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(360,2430603,29,111,0,6.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(360,2430603,29,113,0,5.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(360,2430603,29,115,0,94.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(360,2430603,41,0,0,71.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(360,2430603,41,112,0,58.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(360,2430603,41,114,0,13.0,131084.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(361,2430603,29,0,0,208.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(361,2430603,29,110,0,64.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(361,2430603,29,111,0,9.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(361,2430603,29,113,0,7.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(361,2430603,29,115,0,128.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(361,2430603,41,0,0,71.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(361,2430603,41,112,0,58.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(361,2430603,41,114,0,13.0,101139.0,NULL,NULL,NULL,NULL,1,1,0,1,739680,0);
INSERT INTO "outcome" VALUES(100001,2426412,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2426412,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2426412,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2426412,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2426412,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2426436,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2426436,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2426436,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2426436,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2426436,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2427612,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2427612,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2427612,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2427612,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2427612,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2428812,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2428812,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2428812,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2428812,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2428812,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100001,2429712,34,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100001,2429712,34,36,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100001,2429712,34,37,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100001,2429712,34,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100001,2429712,34,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100001,2429712,34,121,4,NULL,NULL,NULL,NULL,NULL,NULL,2,0,0,0,739681,0);
INSERT INTO "outcome" VALUES(100001,2429712,34,123,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100001,2429712,34,124,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100001,2429712,34,125,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100001,2429712,51,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100001,2430603,23,0,4,NULL,NULL,NULL,NULL,NULL,NULL,7,1,0,0,739684,0);
INSERT INTO "outcome" VALUES(100001,2430603,23,40,4,NULL,NULL,NULL,NULL,NULL,NULL,7,2,0,0,739684,0);
INSERT INTO "outcome" VALUES(100001,2430603,23,41,4,NULL,NULL,NULL,NULL,NULL,NULL,7,1,0,0,739684,0);
INSERT INTO "outcome" VALUES(100001,2430603,29,0,4,NULL,NULL,NULL,NULL,NULL,NULL,7,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(100001,2430603,29,110,4,NULL,NULL,NULL,NULL,NULL,NULL,7,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(100001,2430603,29,111,4,NULL,NULL,NULL,NULL,NULL,NULL,7,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(100001,2430603,29,113,4,NULL,NULL,NULL,NULL,NULL,NULL,7,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(100001,2430603,29,115,4,NULL,NULL,NULL,NULL,NULL,NULL,7,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(100001,2430603,41,0,4,NULL,NULL,NULL,NULL,NULL,NULL,7,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(100001,2430603,41,112,4,NULL,NULL,NULL,NULL,NULL,NULL,7,6,0,0,739680,0);
INSERT INTO "outcome" VALUES(100001,2430603,41,114,4,NULL,NULL,NULL,NULL,NULL,NULL,7,5,0,0,739680,0);
INSERT INTO "outcome" VALUES(100002,2426412,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2426412,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2426412,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2426412,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2426412,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2426436,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2426436,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2426436,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2426436,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2426436,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,6,3,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2427612,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2427612,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2427612,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2427612,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2427612,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2428812,16,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2428812,16,12,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2428812,16,13,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2428812,16,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2428812,16,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739682,0);
INSERT INTO "outcome" VALUES(100002,2429712,34,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100002,2429712,34,36,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100002,2429712,34,37,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100002,2429712,34,119,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100002,2429712,34,120,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100002,2429712,34,121,4,NULL,NULL,NULL,NULL,NULL,NULL,2,0,0,0,739681,0);
INSERT INTO "outcome" VALUES(100002,2429712,34,123,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100002,2429712,34,124,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100002,2429712,34,125,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
INSERT INTO "outcome" VALUES(100002,2429712,51,0,4,NULL,NULL,NULL,NULL,NULL,NULL,2,1,0,0,739681,0);
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
INSERT INTO "store_state" VALUES(1,15);
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
	PRIMARY KEY (id)
);
INSERT INTO "submission" VALUES(1,'police-supply','police-supply','west-mercia-q2.csv','ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541',472,8,'2026-03-02 09:30:00.000000','A. Officer',0,'{"file": "west-mercia-q2.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "ca7889d737e0ab00d7bf8c78af4c734bd6008397847842ddab558af1cca7c541", "rows": 8, "submission": 1, "receipt": 1, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}');
INSERT INTO "submission" VALUES(2,'police-supply','police-supply','west-mercia-q3.csv','8a1040339b9156aabcf8d2ce54235bb9a2b38be6322b20233d73a406c71d7527',506,8,'2026-03-03 09:30:00.000000','A. Officer',0,'{"file": "west-mercia-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "8a1040339b9156aabcf8d2ce54235bb9a2b38be6322b20233d73a406c71d7527", "rows": 8, "submission": 2, "receipt": 2, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}');
INSERT INTO "submission" VALUES(3,'police-supply','police-supply','kent-q3.csv','f2a9f2e32fae2619c45966533d24e0d9c3899c85ff4f7e21eebc398af32a8d8d',449,8,'2026-03-04 09:30:00.000000','Illustration',1,'{"file": "kent-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "f2a9f2e32fae2619c45966533d24e0d9c3899c85ff4f7e21eebc398af32a8d8d", "rows": 8, "submission": 3, "receipt": 3, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}');
INSERT INTO "submission" VALUES(4,'police-recorded-crime','police-recorded-crime','crime-q3.csv','3ab5544c6e84efaf8487b39c7f09718cdd2b61d99cecdd6a79850f8c8547f32f',2625,36,'2026-03-05 09:30:00.000000','A. Officer',0,'{"file": "crime-q3.csv", "layout": "police-recorded-crime", "title": "Police: recorded crime", "sha256": "3ab5544c6e84efaf8487b39c7f09718cdd2b61d99cecdd6a79850f8c8547f32f", "rows": 36, "submission": 4, "receipt": 4, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}');
INSERT INTO "submission" VALUES(5,'treatment','treatment','treatment.csv','06c87beff16f3ec989fa3804a29eb764694cbbdaad6ca69a2d9404ac348ceab3',1684,18,'2026-03-06 09:30:00.000000','A. Officer',0,'{"file": "treatment.csv", "layout": "treatment", "title": "Treatment", "sha256": "06c87beff16f3ec989fa3804a29eb764694cbbdaad6ca69a2d9404ac348ceab3", "rows": 18, "submission": 5, "receipt": 5, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}');
INSERT INTO "submission" VALUES(6,'deaths','deaths','deaths.csv','acd0b9baab9ec562e30627dc230e32c84e28b2aae11e963a7fd96009d5a572ad',1558,30,'2026-03-07 09:30:00.000000','A. Officer',0,'{"file": "deaths.csv", "layout": "deaths", "title": "Public health: deaths", "sha256": "acd0b9baab9ec562e30627dc230e32c84e28b2aae11e963a7fd96009d5a572ad", "rows": 30, "submission": 6, "receipt": 6, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}');
INSERT INTO "submission" VALUES(7,'police-supply','police-supply','west-mercia-q3.csv','1caf62e772fe155d1776f0bde182d4a238bd4cf33843ad67f807e2f4cc860044',504,8,'2026-03-08 09:30:00.000000','B. Analyst',0,'{"file": "west-mercia-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "1caf62e772fe155d1776f0bde182d4a238bd4cf33843ad67f807e2f4cc860044", "rows": 8, "submission": 7, "receipt": 7, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}');
INSERT INTO "submission" VALUES(8,'housing','housing','housing.csv','d736cb9f18254f1034c8910a3c392ae63628742742decbfbc19d66f0bbc7daa1',330,4,'2026-03-09 09:30:00.000000','A. Officer',0,'{"file": "housing.csv", "layout": "housing", "title": "Housing: homelessness", "sha256": "d736cb9f18254f1034c8910a3c392ae63628742742decbfbc19d66f0bbc7daa1", "rows": 4, "submission": 8, "receipt": 8, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}');
INSERT INTO "submission" VALUES(9,'published-figures','published-figures','published.csv','9e4e348a6a682d61de38d414da8969845506ecc4c64a1cd331182cf88e63d8d8',770,6,'2026-03-11 09:30:00.000000','A. Officer',0,'{"file": "published.csv", "layout": "published-figures", "title": "Published figures", "sha256": "9e4e348a6a682d61de38d414da8969845506ecc4c64a1cd331182cf88e63d8d8", "rows": 6, "submission": 9, "receipt": 10, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}');
INSERT INTO "submission" VALUES(10,'police-supply','police-supply','nil-police-supply-E23000017-2025-Q3.csv','66ecc6a0e04df86e832f02b3d030d649269c0d907d8b7dfa9508064874338edf',487,10,'2026-11-22 07:58:45.381150','C. Clerk',0,'{"file": "nil-police-supply-E23000017-2025-Q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "66ecc6a0e04df86e832f02b3d030d649269c0d907d8b7dfa9508064874338edf", "rows": 10, "submission": 10, "receipt": 12, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}');
INSERT INTO "submission" VALUES(11,'targets','targets','targets.csv','7b516eb32af18aa1786126e725c58fddf03e4656961c8463a613dbb6d1ea930e',537,4,'2026-03-13 09:30:00.000000','A. Officer',0,'{"file": "targets.csv", "layout": "targets", "title": "Targets and baselines", "sha256": "7b516eb32af18aa1786126e725c58fddf03e4656961c8463a613dbb6d1ea930e", "rows": 4, "submission": 11, "receipt": 13, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}');
INSERT INTO "submission" VALUES(12,'chart-rebases','chart-rebases','chart-rebases.csv','b4622e9e6a1d717f5dc0fa9cb45a20de3e3e194e828a8884c47527befb7d1efe',309,2,'2026-03-13 09:30:00.000000','A. Officer',0,'{"file": "chart-rebases.csv", "layout": "chart-rebases", "title": "Control charts: new starts", "sha256": "b4622e9e6a1d717f5dc0fa9cb45a20de3e3e194e828a8884c47527befb7d1efe", "rows": 2, "submission": 12, "receipt": 14, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}');
INSERT INTO "submission" VALUES(13,'police-supply','police-supply','essex-q3.csv','6c77170d3882f9e268934c767a6eac71b140ec1ae4abcb58a2cf9dd345b57b84',450,8,'2026-03-14 09:30:00.000000','A. Officer',0,'{"file": "essex-q3.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "6c77170d3882f9e268934c767a6eac71b140ec1ae4abcb58a2cf9dd345b57b84", "rows": 8, "submission": 13, "receipt": 15, "accepted": true, "already_loaded": false, "headline": "Accepted", "counts": [], "findings": []}');
INSERT INTO "submission" VALUES(14,'police-supply','police-supply','withdrawal-of-13.csv','fe89f82940468ec1a97d4075cf67ba93a76d2e8a8db423cb7eb0f640da5ff88e',117,0,'2026-03-15 09:30:00.000000','A. Officer',0,'{"file": "withdrawal-of-13.csv", "layout": "police-supply", "title": "Police: drug supply", "sha256": "fe89f82940468ec1a97d4075cf67ba93a76d2e8a8db423cb7eb0f640da5ff88e", "rows": 0, "submission": null, "receipt": null, "accepted": true, "already_loaded": false, "headline": "Submission 13 is withdrawn", "counts": [], "findings": []}');
CREATE TABLE submission_part (
	submission_id INTEGER NOT NULL, 
	scope_id INTEGER NOT NULL, 
	period INTEGER NOT NULL, 
	area_id INTEGER NOT NULL, 
	superseded_by INTEGER, 
	told SMALLINT NOT NULL, 
	PRIMARY KEY (submission_id, scope_id, period, area_id), 
	FOREIGN KEY(submission_id) REFERENCES submission (id)
)
 WITHOUT ROWID

;
INSERT INTO "submission_part" VALUES(1,152,2430303,27,NULL,1);
INSERT INTO "submission_part" VALUES(1,153,2430303,27,NULL,3);
INSERT INTO "submission_part" VALUES(1,154,2430303,27,NULL,1);
INSERT INTO "submission_part" VALUES(2,152,2430603,27,7,2);
INSERT INTO "submission_part" VALUES(2,153,2430603,27,7,3);
INSERT INTO "submission_part" VALUES(2,154,2430603,27,7,1);
INSERT INTO "submission_part" VALUES(3,152,2430603,43,NULL,4);
INSERT INTO "submission_part" VALUES(3,153,2430603,43,NULL,3);
INSERT INTO "submission_part" VALUES(3,154,2430603,43,NULL,1);
INSERT INTO "submission_part" VALUES(4,155,2430603,356,NULL,1);
INSERT INTO "submission_part" VALUES(4,155,2430603,357,NULL,1);
INSERT INTO "submission_part" VALUES(4,155,2430603,358,NULL,1);
INSERT INTO "submission_part" VALUES(4,155,2430603,359,NULL,1);
INSERT INTO "submission_part" VALUES(4,155,2430603,360,NULL,1);
INSERT INTO "submission_part" VALUES(4,155,2430603,361,NULL,1);
INSERT INTO "submission_part" VALUES(4,156,2430603,356,NULL,1);
INSERT INTO "submission_part" VALUES(4,156,2430603,357,NULL,5);
INSERT INTO "submission_part" VALUES(4,156,2430603,358,NULL,1);
INSERT INTO "submission_part" VALUES(4,156,2430603,359,NULL,3);
INSERT INTO "submission_part" VALUES(4,156,2430603,360,NULL,1);
INSERT INTO "submission_part" VALUES(4,156,2430603,361,NULL,1);
INSERT INTO "submission_part" VALUES(5,157,2429712,90,NULL,1);
INSERT INTO "submission_part" VALUES(5,157,2429712,119,NULL,1);
INSERT INTO "submission_part" VALUES(5,158,2429712,90,NULL,1);
INSERT INTO "submission_part" VALUES(5,158,2429712,119,NULL,1);
INSERT INTO "submission_part" VALUES(6,159,2426412,90,NULL,1);
INSERT INTO "submission_part" VALUES(6,159,2426412,119,NULL,1);
INSERT INTO "submission_part" VALUES(6,159,2427612,90,NULL,1);
INSERT INTO "submission_part" VALUES(6,159,2427612,119,NULL,1);
INSERT INTO "submission_part" VALUES(6,159,2428812,90,NULL,1);
INSERT INTO "submission_part" VALUES(6,159,2428812,119,NULL,1);
INSERT INTO "submission_part" VALUES(7,152,2430603,27,NULL,1);
INSERT INTO "submission_part" VALUES(7,153,2430603,27,NULL,3);
INSERT INTO "submission_part" VALUES(7,154,2430603,27,NULL,1);
INSERT INTO "submission_part" VALUES(8,160,2430603,356,NULL,3);
INSERT INTO "submission_part" VALUES(8,160,2430603,359,NULL,1);
INSERT INTO "submission_part" VALUES(9,170,2423112,71,NULL,1);
INSERT INTO "submission_part" VALUES(9,171,2423112,1,NULL,1);
INSERT INTO "submission_part" VALUES(9,172,2423112,1,NULL,4);
INSERT INTO "submission_part" VALUES(9,173,2423112,71,NULL,1);
INSERT INTO "submission_part" VALUES(9,174,2423112,71,NULL,1);
INSERT INTO "submission_part" VALUES(9,175,2423112,71,NULL,1);
INSERT INTO "submission_part" VALUES(10,152,2430603,28,NULL,2);
INSERT INTO "submission_part" VALUES(10,153,2430603,28,NULL,2);
INSERT INTO "submission_part" VALUES(10,154,2430603,28,NULL,2);
INSERT INTO "submission_part" VALUES(10,176,2430603,28,NULL,2);
INSERT INTO "submission_part" VALUES(10,177,2430603,28,NULL,2);
INSERT INTO "submission_part" VALUES(11,181,2425512,71,NULL,1);
INSERT INTO "submission_part" VALUES(11,182,2432712,100001,NULL,1);
INSERT INTO "submission_part" VALUES(11,183,2425512,71,NULL,1);
INSERT INTO "submission_part" VALUES(11,184,2432712,100001,NULL,1);
INSERT INTO "submission_part" VALUES(12,189,2428803,359,NULL,1);
INSERT INTO "submission_part" VALUES(12,190,2429103,27,NULL,1);
INSERT INTO "submission_part" VALUES(13,152,2430603,39,14,1);
INSERT INTO "submission_part" VALUES(13,153,2430603,39,14,3);
INSERT INTO "submission_part" VALUES(13,154,2430603,39,14,1);
CREATE INDEX ix_submission_sha256 ON submission (sha256);
CREATE INDEX ix_outcome_totals ON outcome (series_id, area_id, period, category_id, status, numerator, denominator, value, lower, upper, variance, members, members_present, illustrative, sent, as_at, hidden) WHERE category_id = 0;
CREATE UNIQUE INDEX uq_standing_part ON submission_part (scope_id, period, area_id) WHERE superseded_by IS NULL;
CREATE INDEX ix_attempt_submission ON attempt (submission_id);
CREATE INDEX ix_attempt_sha256 ON attempt (sha256);
CREATE INDEX ix_attempt_part_area ON attempt_part (area_id, period);
COMMIT;
