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

    public static string Enrollments(string program, string? stage = null) => $"{Program(program)}/people{(stage is null ? "" : $"?stage={stage}")}";

    /// <param name="kind">Of the event: the launch, the midpoint, or the closing.</param>
    public static string Event(string program, string kind) => $"{Program(program)}/events/{kind}";

    /// <summary>A ready text about the program.</summary>
    public static string Newsletter(string program) => $"{Program(program)}/newsletter";

    /// <summary>What people tell of their mentorships.</summary>
    public static string Stories(string program) => $"{Program(program)}/stories";

    /// <summary>Links that all participants of the program see.</summary>
    public static string Shelf(string program) => $"{Program(program)}/shelf";

    /// <summary>Takes one of them away.</summary>
    public static string ShelfRemoval(string program, string item) => $"{Shelf(program)}/{item}/remove";

    public static string Round(string program, int number) => $"{Program(program)}/rounds/{number}";

    /// <summary>Where mentorships that began elsewhere come in.</summary>
    public static string Pairs(string program) => $"{Program(program)}/pairs";

    public static string PairsTemplate(string program) => $"{Pairs(program)}-template";

    public static string PairsOrder(string program, string order) => $"{Pairs(program)}/{order}";

    public static string Mentorship(string program, string mentorship) => $"{Program(program)}/mentorships/{mentorship}";

    public static string MentorshipsOf(string program) => $"{Mentorships}?program={program}";

    public static string Ledger(string program) => $"{Program(program)}/ledger";

    public static string LedgerCheck(string program) => $"{Ledger(program)}/check";

    public static string Mails(string program) => $"{AllMails}?program={program}";

    public static string Mail(string program, Guid mail) => $"{Program(program)}/mails/{mail}";

    public const string Gallery = "/console/gallery";

    public static string GalleryMail(MailTemplate template, string language) => $"{Gallery}/{template}/{language}";

    public static string Wordings(string program) => $"{Program(program)}/wording";

    public static string Wording(string program, MailTemplate template, string language) => $"{Wordings(program)}/{template}/{language}";

    public static string Person(string person) => $"/console/people/{person}";

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
