package fi.qwl.plan.process;

import static fi.qwl.plan.Role.COORDINATOR;
import static fi.qwl.plan.Role.EMPLOYEE;
import static fi.qwl.plan.Role.MANAGEMENT_TEAM;
import static fi.qwl.plan.Role.POLITICAL_LEADERSHIP;
import static fi.qwl.plan.Role.SUPERVISOR;
import static fi.qwl.plan.Role.TEAM;
import static fi.qwl.plan.Role.WIDER_MANAGEMENT_TEAM;
import static fi.qwl.plan.process.RolePart.ANSWERS;
import static fi.qwl.plan.process.RolePart.DOES;
import static fi.qwl.plan.process.RolePart.MAY;

import fi.qwl.model.LocalText;
import fi.qwl.plan.Role;
import java.util.List;

/** The roles of the seed step by step; who has which part at a step that the seed does not name is ours. */
final class StandardRoles {

    private StandardRoles() {}

    static List<RoleDuty> duties() {
        return List.of(
                duty(
                        ProcessStep.SURVEY,
                        EMPLOYEE,
                        DOES,
                        "vastaa kyselyyn oman kokemuksensa pohjalta",
                        "svarar på enkäten utifrån sin egen erfarenhet",
                        "answers the survey from own experience"),
                duty(
                        ProcessStep.SURVEY,
                        SUPERVISOR,
                        DOES,
                        "vastaa itse, kertoo kyselystä ja varaa vastaamiseen aikaa työpäivästä",
                        "svarar själv, berättar om enkäten och ger tid att svara under arbetsdagen",
                        "answers too, tells about the survey and gives time to answer at work"),
                duty(
                        ProcessStep.SURVEY,
                        COORDINATOR,
                        ANSWERS,
                        "vastaa siitä, että kysely tehdään vuosikellon mukaan",
                        "ansvarar för att enkäten görs enligt årsklockan",
                        "answers for the survey being held by the annual clock"),
                duty(
                        ProcessStep.RESULTS_MEETING,
                        SUPERVISOR,
                        DOES,
                        "esittelee tulokset ja johtaa keskustelua",
                        "presenterar resultaten och leder samtalet",
                        "presents the results and leads the talk"),
                duty(
                        ProcessStep.RESULTS_MEETING,
                        SUPERVISOR,
                        ANSWERS,
                        "vastaa siitä, että tulokset käydään läpi ajoissa ja kaikki pääsevät mukaan",
                        "ansvarar för att resultaten gås igenom i tid och att alla kan vara med",
                        "answers for the meeting being held in time and open to everybody"),
                duty(
                        ProcessStep.RESULTS_MEETING,
                        EMPLOYEE,
                        DOES,
                        "kertoo, mitä tulosten taustalla on omassa arjessa",
                        "berättar vad som ligger bakom resultaten i den egna vardagen",
                        "tells what lies behind the results in daily work"),
                duty(
                        ProcessStep.RESULTS_MEETING,
                        COORDINATOR,
                        MAY,
                        "voi esitellä tulokset yhdessä esihenkilön kanssa, jos niin sovitaan",
                        "kan presentera resultaten tillsammans med chefen, om man kommer överens om det",
                        "may present the results together with the supervisor, if agreed"),
                duty(
                        ProcessStep.CHOICE,
                        TEAM,
                        DOES,
                        "valitsee yhdessä vahvuudet ja kehittämisen kohteet",
                        "väljer tillsammans styrkor och utvecklingsområden",
                        "chooses strengths and development areas together"),
                duty(
                        ProcessStep.CHOICE,
                        EMPLOYEE,
                        DOES,
                        "tuo omat ajatuksensa mukaan ja kuuntelee toisia",
                        "bidrar med egna tankar och lyssnar på andras",
                        "brings own thoughts and listens to those of others"),
                duty(
                        ProcessStep.CHOICE,
                        SUPERVISOR,
                        ANSWERS,
                        "vastaa siitä, että kaikkia kuullaan ja valinta kirjataan",
                        "ansvarar för att alla blir hörda och att valet skrivs ner",
                        "answers for everybody being heard and the choice being written down"),
                duty(
                        ProcessStep.PREPARATION,
                        EMPLOYEE,
                        DOES,
                        "valmistelee pienryhmässä yhtä kehittämisen kohdetta",
                        "förbereder ett utvecklingsområde i en liten grupp",
                        "prepares one development area in a small group"),
                duty(
                        ProcessStep.PREPARATION,
                        SUPERVISOR,
                        ANSWERS,
                        "järjestää ryhmille aikaa ja välittää eteenpäin ne tarpeet, joihin yksikkö ei itse voi vaikuttaa",
                        "ordnar tid för grupperna och för vidare de behov som enheten inte själv kan påverka",
                        "makes time for the groups and passes on the needs that the unit cannot influence itself"),
                duty(
                        ProcessStep.PREPARATION,
                        COORDINATOR,
                        MAY,
                        "voi auttaa tavoitteiden ja kysymysten kanssa",
                        "kan hjälpa till med mål och frågor",
                        "may help with goals and questions"),
                duty(
                        ProcessStep.WORKSHOP,
                        TEAM,
                        DOES,
                        "miettii tavoitteet, toimenpiteet ja sen, kuka tekee mitäkin",
                        "tänker ut mål, åtgärder och vem som gör vad",
                        "works out goals, actions and who does what"),
                duty(
                        ProcessStep.WORKSHOP,
                        SUPERVISOR,
                        DOES,
                        "ohjaa työpajaa ja osallistuu siihen",
                        "leder verkstaden och deltar i den",
                        "leads the workshop and takes part in it"),
                duty(
                        ProcessStep.WORKSHOP,
                        SUPERVISOR,
                        ANSWERS,
                        "vastaa ajasta, tilasta ja siitä, että jokainen pääsee paikalle",
                        "ansvarar för tid, plats och för att alla kan komma",
                        "answers for time, place and everybody being able to come"),
                duty(
                        ProcessStep.WORKSHOP,
                        COORDINATOR,
                        MAY,
                        "voi ohjata työpajaa yhdessä esihenkilön kanssa",
                        "kan leda verkstaden tillsammans med chefen",
                        "may lead the workshop together with the supervisor"),
                duty(
                        ProcessStep.PLAN,
                        SUPERVISOR,
                        DOES,
                        "kirjoittaa suunnitelman työpajassa sovitusta ja tuo sen kaikkien nähtäville",
                        "skriver planen utifrån det som avtalats i verkstaden och gör den synlig för alla",
                        "writes the plan from what the workshop agreed and makes it visible to everybody"),
                duty(
                        ProcessStep.PLAN,
                        SUPERVISOR,
                        ANSWERS,
                        "vastaa siitä, että suunnitelma on valmis ajoissa",
                        "ansvarar för att planen är klar i tid",
                        "answers for the plan being ready in time"),
                duty(
                        ProcessStep.PLAN,
                        EMPLOYEE,
                        MAY,
                        "näkee suunnitelman ja voi esittää siihen muutoksia",
                        "ser planen och kan föreslå ändringar",
                        "sees the plan and may propose changes"),
                duty(
                        ProcessStep.PLAN,
                        COORDINATOR,
                        MAY,
                        "näkee suunnitelman ja sparraa esihenkilöä",
                        "ser planen och är bollplank för chefen",
                        "sees the plan and spars the supervisor"),
                duty(
                        ProcessStep.PLAN,
                        POLITICAL_LEADERSHIP,
                        ANSWERS,
                        "vastaa siitä, että kehittämiseen on voimavaroja",
                        "ansvarar för att det finns resurser för utvecklingen",
                        "answers for there being resources for development"),
                duty(
                        ProcessStep.CARRYING_OUT,
                        EMPLOYEE,
                        DOES,
                        "tekee oman osuutensa ja kannustaa työkavereita",
                        "gör sin del och uppmuntrar kollegerna",
                        "does own share and encourages colleagues"),
                duty(
                        ProcessStep.CARRYING_OUT,
                        SUPERVISOR,
                        DOES,
                        "mahdollistaa sovitun, kannustaa ja muuttaa sitä, mikä ei toimi",
                        "möjliggör det avtalade, uppmuntrar och ändrar det som inte fungerar",
                        "makes the agreed possible, encourages and changes what does not work"),
                duty(
                        ProcessStep.CARRYING_OUT,
                        SUPERVISOR,
                        ANSWERS,
                        "vastaa toteutuksesta ja aikataulusta",
                        "ansvarar för genomförandet och tidtabellen",
                        "answers for carrying it out and for timing"),
                duty(
                        ProcessStep.CARRYING_OUT,
                        COORDINATOR,
                        MAY,
                        "tukee ja sparraa esihenkilöä ja henkilöstöä",
                        "stöder chefen och personalen och är bollplank",
                        "supports and spars supervisor and staff"),
                duty(
                        ProcessStep.CARRYING_OUT,
                        WIDER_MANAGEMENT_TEAM,
                        MAY,
                        "jakaa ideoita ja ottaa esiin, mihin voimavarat eivät riitä",
                        "delar idéer och lyfter fram var resurserna inte räcker till",
                        "shares ideas and raises where resources fall short"),
                duty(
                        ProcessStep.FOLLOW_UP,
                        SUPERVISOR,
                        DOES,
                        "ottaa edistymisen ja onnistumiset esiin palaverissa vähintään kolmen kuukauden välein",
                        "tar upp framsteg och det som lyckats på ett möte minst var tredje månad",
                        "takes up progress and successes in a meeting at least every three months"),
                duty(
                        ProcessStep.FOLLOW_UP,
                        SUPERVISOR,
                        ANSWERS,
                        "vastaa siitä, ettei seuranta jää väliin",
                        "ansvarar för att uppföljningen inte uteblir",
                        "answers for no follow-up being left out"),
                duty(
                        ProcessStep.FOLLOW_UP,
                        EMPLOYEE,
                        DOES,
                        "kertoo, mikä etenee, mikä hidastaa ja mikä auttaisi",
                        "berättar vad som går framåt, vad som bromsar och vad som skulle hjälpa",
                        "tells what moves on, what slows down and what would help"),
                duty(
                        ProcessStep.FOLLOW_UP,
                        COORDINATOR,
                        MAY,
                        "seuraa kaikkien yksiköiden etenemistä",
                        "följer hur alla enheter går framåt",
                        "follows how all units move on"),
                duty(
                        ProcessStep.FOLLOW_UP,
                        MANAGEMENT_TEAM,
                        MAY,
                        "seuraa ja tukee kehittämistä kokonaisuutena",
                        "följer och stöder utvecklingen som helhet",
                        "follows and supports development as a whole"),
                duty(
                        ProcessStep.FOLLOW_UP,
                        WIDER_MANAGEMENT_TEAM,
                        MAY,
                        "tukee seurantaa toimialoilla",
                        "stöder uppföljningen inom sektorerna",
                        "supports follow-up in the sectors"),
                duty(
                        ProcessStep.FOLLOW_UP,
                        POLITICAL_LEADERSHIP,
                        MAY,
                        "seuraa kehittämistä toimialojen tasolla",
                        "följer utvecklingen på sektornivå",
                        "follows development at the level of sectors"),
                duty(
                        ProcessStep.EVALUATION,
                        TEAM,
                        DOES,
                        "arvioi yhdessä, mitä saatiin aikaan ja mitä opittiin",
                        "utvärderar tillsammans vad som åstadkoms och vad man lärde sig",
                        "evaluates together what was achieved and learned"),
                duty(
                        ProcessStep.EVALUATION,
                        SUPERVISOR,
                        DOES,
                        "peilaa omaa ja yksikön toimintaa sovittuun",
                        "speglar sitt eget och enhetens arbete mot det avtalade",
                        "holds own and the unit's work against what was agreed"),
                duty(
                        ProcessStep.EVALUATION,
                        SUPERVISOR,
                        ANSWERS,
                        "vastaa siitä, että arviointi on tehty ennen seuraavaa kyselyä",
                        "ansvarar för att utvärderingen är gjord före nästa enkät",
                        "answers for the evaluation being done before the next survey"),
                duty(
                        ProcessStep.EVALUATION,
                        MANAGEMENT_TEAM,
                        MAY,
                        "arvioi, miten koko prosessi toimi",
                        "utvärderar hur hela processen fungerade",
                        "evaluates how the whole process worked"),
                duty(
                        ProcessStep.EVALUATION,
                        WIDER_MANAGEMENT_TEAM,
                        MAY,
                        "tukee arviointia ja jakaa opittua",
                        "stöder utvärderingen och delar det man lärt sig",
                        "supports the evaluation and shares what was learned"));
    }

    private static RoleDuty duty(ProcessStep step, Role role, RolePart part, String fi, String sv, String en) {
        return new RoleDuty(step, role, part, LocalText.of(fi, sv, en));
    }
}
