using MentorFlow.Domain.Mails;

namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>Addresses of the console's pages.</summary>
internal static class ConsolePaths
{
    public const string Home = "/console";
    public const string Programs = "/console/programs";
    public const string Mentorships = "/console/mentorships";
    public const string People = "/console/people";
    public const string AllMails = "/console/mails";
    public const string Hr = "/console/hr";
    public const string HrReplay = $"{Hr}/replay";
    public const string Search = "/console/search";
    public const string SignOut = "/console/sign-out";
    public const string Settings = "/console/settings";

    public static string WorkItem(string program, string key) => $"/console/work/{program}/{key}";

    public static string Program(string program) => $"/console/programs/{program}";

    /// <summary>A program in figures alone.</summary>
    public static string Figures(string program) => $"{Program(program)}/figures";

    /// <summary>The programs side by side.</summary>
    public const string Results = "/console/results";

    /// <summary>What has come of one program.</summary>
    public static string ResultsOf(string program) => $"{Program(program)}/results";

    public static string ResultsCsv(string program) => $"{ResultsOf(program)}/csv";

    public static string ResultsXlsx(string program) => $"{ResultsOf(program)}/xlsx";

    /// <summary>Several items of one kind, decided at once.</summary>
    /// <param name="kind">Of the items.</param>
    public static string BulkWork(string kind) => $"/console/decide/{kind}";

    /// <summary>Links into the console on this machine, each for a role.</summary>
    public const string RoleLinks = "/console/role-links";

    /// <summary>Where a program begins: the choice of a template.</summary>
    public const string NewProgram = "/console/new-program";

    public const string NewProgramByJson = $"{NewProgram}/json";

    /// <summary>Programs and changes that somebody still writes.</summary>
    public const string Drafts = "/console/drafts";

    public static string Draft(string draft) => $"{Drafts}/{draft}";

    /// <param name="step">As it stands in addresses ("calendar").</param>
    public static string DraftStep(string draft, string step) => $"{Draft(draft)}/{step}";

    /// <summary>Who is affected by the change that a draft is, and the way to make it.</summary>
    public static string DraftChange(string program, string draft) => $"{Program(program)}/change/{draft}";

    public static string Enrollments(string program, string? stage = null) => $"{Program(program)}/people{(stage is null ? "" : $"?stage={stage}")}";

    /// <summary>Where a selection of people is looked at before something is done with them.</summary>
    public static string PeopleCheck(string program) => $"{Enrollments(program)}/check";

    /// <summary>What can be done with somebody's part in the program.</summary>
    public static string Part(string program, string person) => $"{Program(program)}/person/{person}";

    public static string PeopleDo(string program) => $"{Enrollments(program)}/do";

    /// <summary>What coordinators write to a selection of people.</summary>
    public static string Announcements(string program) => $"{Program(program)}/messages";

    public static string Announcement(string program, string message) => $"{Announcements(program)}/{message}";

    /// <summary>Begins the change of a program.</summary>
    public static string Change(string program) => $"{Program(program)}/change";

    /// <summary>What a program was, version by version.</summary>
    public static string Versions(string program) => $"{Program(program)}/versions";

    /// <summary>Stops a program before its end.</summary>
    public static string Stop(string program) => $"{Program(program)}/stop";

    /// <summary>Begins a program that takes after this one.</summary>
    public static string Repeat(string program) => $"{Program(program)}/repeat";

    /// <param name="kind">Of the event: the launch, the midpoint, or the closing.</param>
    public static string Event(string program, string kind) => $"{Program(program)}/events/{kind}";

    /// <summary>A ready text about the program.</summary>
    public static string Newsletter(string program) => $"{Program(program)}/newsletter";

    /// <summary>How people hear of the program: plan, links and sign-ups.</summary>
    public static string Campaign(string program) => $"{Program(program)}/campaign";

    /// <summary>Fills an empty plan.</summary>
    public static string CampaignPlan(string program) => $"{Campaign(program)}/plan";

    public static string CampaignItem(string program, string item) => $"{Campaign(program)}/items/{item}";

    /// <param name="act">What is done with it.</param>
    public static string CampaignItemAct(string program, string item, string act) => $"{CampaignItem(program, item)}/{act}";

    /// <summary>A poster or a slide to print.</summary>
    public static string CampaignPrint(string program, string item, string language) => $"{CampaignItem(program, item)}/print/{language}";

    /// <param name="act">Of the sponsor.</param>
    public static string CampaignSponsor(string program, string act) => $"{Campaign(program)}/sponsor/{act}";

    /// <summary>Who was asked by name, and who speaks for the program.</summary>
    public static string CampaignPeople(string program) => $"{Campaign(program)}/people";

    /// <summary>Asks somebody to speak for the program.</summary>
    public static string CampaignAmbassadors(string program) => $"{Campaign(program)}/ambassadors";

    /// <summary>What people tell of their mentorships.</summary>
    public static string Stories(string program) => $"{Program(program)}/stories";

    /// <summary>What people confided or asked, without its words.</summary>
    public static string Concerns(string program) => $"{Program(program)}/concerns";

    /// <summary>For those who answer for it.</summary>
    public static string Concern(string program, string concern) => $"{Concerns(program)}/{concern}";

    /// <param name="act">What is done with it.</param>
    public static string ConcernAct(string program, string concern, string act) => $"{Concern(program, concern)}/{act}";

    /// <summary>What a pilot has come to, and what becomes of it.</summary>
    public static string Pilot(string program) => $"{Program(program)}/pilot";

    /// <summary>What people think of the program, and what its coordinators learned.</summary>
    public static string Retrospective(string program) => $"{Program(program)}/retrospective";

    public static string Lessons(string program) => $"{Retrospective(program)}/lessons";

    /// <param name="act">What is done with it.</param>
    public static string LessonAct(string program, string lesson, string act) => $"{Lessons(program)}/{lesson}/{act}";

    /// <summary>The parts of a program.</summary>
    public static string Tracks(string program) => $"{Program(program)}/tracks";

    public static string Track(string program, string track) => $"{Tracks(program)}/{track}";

    /// <summary>What tracks count in matching, and who comes into one by itself.</summary>
    public static string TrackSettings(string program) => $"{Program(program)}/track-settings";

    /// <summary>Puts chosen people, or all whom the rule fits, into tracks.</summary>
    public static string TrackPeople(string program) => $"{Program(program)}/track-people";

    /// <summary>What the program asks its people.</summary>
    public static string Surveys(string program) => $"{Program(program)}/surveys";

    /// <summary>What one survey asks one role.</summary>
    public static string Survey(string program, string kind, string role) => $"{Surveys(program)}/{kind}/{role}";

    /// <summary>What stands on the page of the program and of its tracks.</summary>
    public static string News(string program) => $"{Program(program)}/news";

    /// <summary>Takes one of them away.</summary>
    public static string NewsRemoval(string program, string news) => $"{News(program)}/{news}/remove";

    /// <summary>Which skills people wish for, and which are met.</summary>
    /// <param name="program">Null for all programs.</param>
    /// <param name="skill">One of them over time; null for all.</param>
    public static string Demand(string? program, string? skill = null) =>
        $"{(program is null ? "/console" : Program(program))}/demand{(skill is null ? "" : $"?skill={Uri.EscapeDataString(skill)}")}";

    /// <summary>Programs side by side.</summary>
    public const string Comparisons = "/console/comparisons";

    /// <summary>The tracks of a program side by side.</summary>
    public static string ProgramComparisons(string program) => $"{Program(program)}/comparisons";

    /// <summary>On which legal basis it is read what became of people at work.</summary>
    public const string Outcomes = "/console/outcomes";

    public const string OutcomesWithdraw = $"{Outcomes}/withdraw";

    /// <summary>The organization's list of skills.</summary>
    public const string Skills = "/console/skills";

    public const string SkillImport = $"{Skills}-import";

    public const string SkillExport = $"{Skills}-list";

    public const string SkillMerge = $"{Skills}-merge";

    public static string Skill(string skill) => $"{Skills}/{skill}";

    /// <summary>The hours of everybody in the program.</summary>
    public static string Hours(string program) => $"{Program(program)}/hours";

    /// <summary>The same in the form that other systems take in.</summary>
    public static string HoursFile(string program) => $"{Program(program)}/hours-file";

    /// <summary>Of one person, to be put right.</summary>
    public static string HoursOf(string program, string person) => $"{Hours(program)}/{person}";

    /// <summary>What the program has cost, by month.</summary>
    public static string Costs(string program) => $"{Program(program)}/costs";

    /// <summary>Links that all participants of the program see.</summary>
    public static string Shelf(string program) => $"{Program(program)}/shelf";

    /// <summary>Takes one of them away.</summary>
    public static string ShelfRemoval(string program, string item) => $"{Shelf(program)}/{item}/remove";

    /// <summary>Where a program is lived through beforehand.</summary>
    public static string Rehearsal(string program) => $"{Program(program)}/rehearsal";

    public static string RehearsalStop(string program) => $"{Rehearsal(program)}/stop";

    /// <summary>Gives the whole report, and takes one that was made elsewhere.</summary>
    public static string RehearsalReport(string program) => $"{Rehearsal(program)}/report";

    /// <summary>The definition that the command takes.</summary>
    public static string RehearsalDefinition(string program) => $"{Rehearsal(program)}/definition";

    /// <summary>The people that the command takes.</summary>
    public static string RehearsalPeople(string program) => $"{Rehearsal(program)}/people";

    /// <summary>What is asked for fairness figures, and the figures.</summary>
    public static string Fairness(string program) => $"{Program(program)}/fairness";

    /// <summary>Takes the question away.</summary>
    public static string FairnessStop(string program) => $"{Fairness(program)}/stop";

    public static string Round(string program, int number) => $"{Program(program)}/rounds/{number}";

    /// <summary>An attempt of a round as it went out.</summary>
    public static string Attempt(string program, int number, int attempt) => $"{Round(program, number)}/attempts/{attempt}";

    /// <summary>A matching round now.</summary>
    public static string StartRound(string program) => $"{Program(program)}/start-round";

    /// <summary>Who waits for a partner.</summary>
    public static string Unmatched(string program) => $"{Program(program)}/unmatched";

    /// <summary>What would change it for one of them.</summary>
    public static string UnmatchedPerson(string program, string person) => $"{Unmatched(program)}/{person}";

    /// <summary>Where mentorships that began elsewhere come in.</summary>
    public static string Pairs(string program) => $"{Program(program)}/pairs";

    public static string PairsTemplate(string program) => $"{Pairs(program)}-template";

    public static string PairsOrder(string program, string order) => $"{Pairs(program)}/{order}";

    public static string Mentorship(string program, string mentorship) => $"{Program(program)}/mentorships/{mentorship}";

    public static string MentorshipsOf(string program) => $"{Mentorships}?program={program}";

    public static string Ledger(string program) => $"{Program(program)}/ledger";

    /// <summary>Of one decision, made again.</summary>
    public static string Replay(string program, long sequence) => $"{Ledger(program)}/{sequence}";

    public static string LedgerCheck(string program) => $"{Ledger(program)}/check";

    public static string Mails(string program) => $"{AllMails}?program={program}";

    public static string Mail(string program, Guid mail) => $"{Program(program)}/mails/{mail}";

    public const string Gallery = "/console/gallery";

    public static string GalleryMail(MailTemplate template, string language) => $"{Gallery}/{template}/{language}";

    public static string Wordings(string program) => $"{Program(program)}/wording";

    public static string Wording(string program, MailTemplate template, string language) => $"{Wordings(program)}/{template}/{language}";

    public static string Person(string person) => $"/console/people/{person}";

    public static string PersonPhoto(string person) => $"{Person(person)}/photo";

    public const string ImportTemplate = "/console/import-template";

    public static string Import(string order) => $"/console/import/{order}";

    public static string Notes(string person) => $"{Person(person)}/notes";

    public static string Correction(string person) => $"{Person(person)}/correct";

    public static string Messages(string person) => $"{Person(person)}/messages";

    public static string TakeBackLinks(string person) => $"{Person(person)}/links/take-back";

    public const string NewGuest = "/console/new-guest";

    public static string RemoveNote(string person, string note) => $"{Notes(person)}/{note}/remove";

    /// <param name="place">Names an event among those of its connection.</param>
    public static string HrReplayOf(string connection, string place) => $"{Hr}/{connection}/events/{place}/replay";

    /// <summary>A person's own page as they see it.</summary>
    public static string ViewAs(string person) => $"{Person(person)}/as";

    /// <summary>The page of a mentorship as one of its members sees it.</summary>
    public static string ViewAs(string person, string program, string mentorship) => $"{ViewAs(person)}/{program}/mentorships/{mentorship}";
}
