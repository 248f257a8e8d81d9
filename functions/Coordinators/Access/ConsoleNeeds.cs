namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>What a page of the console or a call of the API asks of who comes.</summary>
public enum ConsoleNeed
{
    /// <summary>Any role; what is shown is narrowed to what is theirs.</summary>
    Signed,

    /// <summary>A reader's role for the program in the path.</summary>
    Figures,

    /// <summary>A coordinator's role for the program in the path.</summary>
    Program,

    /// <summary>A coordinator's role for some program; what is shown and done is narrowed to what is theirs.</summary>
    Coordinators,

    /// <summary>A coordinator's role for a program of the person in the path.</summary>
    Person,

    /// <summary>A coordinator's role for the program that the draft in the path changes or repeats.</summary>
    Draft,

    Administrators,

    /// <summary>An administrator on the machine that the app runs on: it shows words that were written to somebody else.</summary>
    Machine,
}

/// <summary>
/// The one table of what pages and calls ask for. What names a program in its path asks for a coordinator of it, unless it stands here; everything else
/// must stand here, which a test holds against all functions, and is the administrators' until it does.
/// </summary>
public static class ConsoleNeeds
{
    private static readonly Dictionary<ConsoleNeed, string[]> ByNeed = new()
    {
        [ConsoleNeed.Signed] =
        [
            "ConsoleComparisons", "ConsoleDemand", "ConsoleHome", "ConsoleLanguage", "ConsolePrograms", "ConsoleResults", "ConsoleSignOut", "GetComparisons",
            "ConsoleHandbook", "ConsoleHandbookChapter", "GetDemand", "GetOpenApi", "ListPrograms", "ZUnknownAddress",
        ],
        [ConsoleNeed.Figures] =
        [
            "ConsoleProgramComparisons", "GetProgramComparisons", "ListReports",
            "ConsoleFigures", "GetIndicators", "GetProgramDemand", "GetWorkLoad", "ListObjectives", "ListTracks", "ConsoleProgramDemand",
            "ConsoleProgramResults", "ConsoleProgramResultsCsv", "ConsoleProgramResultsXlsx", "GetProgramResults", "GetProgramResultsCsv",
            "GetProgramResultsXlsx",
        ],
        [ConsoleNeed.Coordinators] =
        [
            "BeginDraft", "ConsoleBulkWork", "ConsoleBulkWorkDecide", "ConsoleCheckMentorships", "ConsoleCheckMentorshipsAgain", "ConsoleDoMentorships",
            "ConsoleDoMentorshipsAgain", "ConsoleDrafts", "ConsoleInvitePeople", "ConsoleInvitePeopleAgain", "ConsoleMails", "ConsoleMentorships",
            "ConsolePeople", "ConsoleSearch", "ConsoleSkill", "ConsoleSkillAdd", "ConsoleSkillChange", "ConsoleSkillExport", "ConsoleSkillImport",
            "ConsoleSkillMerge", "ConsoleSkills", "GetSkillVersion", "ImportSkills", "ListDrafts", "ListPeople", "ListSkills", "ListSkillVersions",
            "ListTemplates", "ListUnlistedSkills", "ListWorkItems", "MergeSkill", "RemoveSkill", "ResolveWorkItems", "SaveSkill",
            "ConsoleWorksCouncil", "ConsoleWorksCouncilFile", "ConsoleProcessing", "GetProcessing",
        ],
        [ConsoleNeed.Person] =
        [
            "ConsoleInvitePerson", "ConsoleInvitePersonAgain", "ConsoleMessagesAgain", "ConsoleMessageWrite", "ConsoleNoteRemove", "ConsoleNotesAgain",
            "ConsoleNoteWrite", "ConsolePerson", "ConsolePersonLink", "ConsolePersonPhoto", "GetPerson",
            "ListMailsToPerson", "ListNotes", "RemoveNote", "WriteMessage", "WriteNote",
        ],
        [ConsoleNeed.Draft] =
        [
            "ConsoleDraft", "ConsoleDraftDelete", "ConsoleDraftSave", "CreateFromDraft", "DeleteDraft", "GetDraft", "SaveDraft",
        ],
        [ConsoleNeed.Administrators] =
        [
            "AddWebhook", "ChangeWebhook", "ConsoleFactsRenew", "ConsoleWebhook", "ConsoleWebhookAdd", "ConsoleWebhookChange", "ConsoleWebhookDo",
            "ConsoleWebhookReplay", "ConsoleWebhookReplayOne", "ConsoleWebhooks", "DisableWebhook", "EnableWebhook", "GetFactsCalendar", "GetWebhook",
            "ListWebhookDeliveries", "ListWebhooks", "RemoveWebhook", "RenewFactsCalendar", "ReplayWebhookDeliveries", "ReplayWebhookDelivery",
            "RotateWebhook", "TestWebhook",
            "ConsoleExport", "ConsoleExportFile", "GetExport",
            "CallErasureOffForSomebody", "ConsoleErasureAgain", "ConsoleErasureCallOff", "ConsoleErasureLook", "ConsoleErasureStart", "ConsoleHoldAgain",
            "ConsoleHoldLift", "ConsoleHoldSet", "ConsolePrivacy", "LiftLegalHold", "ListErasureProofs", "ListPrivacyRequests", "SetLegalHold", "StartErasure",
            "AnswerHeldMails", "ConsoleHeldMails", "ConsoleHeldMailsAnswer", "GetHeldMails",
            "ConsoleClock", "ConsoleCorrection", "ConsoleCorrectionSave", "ConsoleDeployment", "ConsoleDraftCopy", "ConsoleGallery", "ConsoleGalleryHtml",
            "ConsoleGalleryMail",
            "ConsoleOutcomes", "ConsoleOutcomesName", "ConsoleOutcomesWithdraw", "GetLegalBasis", "NameLegalBasis", "WithdrawLegalBasis",
            "ConsoleHr", "ConsoleHrReplay", "ConsoleHrReplayOne", "ConsoleImport", "ConsoleImportOrder", "ConsoleImportSave", "ConsoleImportTemplate",
            "ConsoleImportTry", "ConsoleLinksTakeBack", "ConsoleNewGuest", "ConsoleNewGuestInvite", "ConsoleNewProgram", "ConsoleNewProgramByJson",
            "ConsoleNewProgramByTemplate", "ConsoleRoleLinks", "ConsoleRoleLinkMake", "ConsoleStyleguide", "CopyDraft", "CorrectPerson", "CreateProgram",
            "GetImport", "ImportPeople", "InviteGuest", "ListHrConnections", "ListHrEvents", "MakeRoleLink", "ReplayHrEvent", "ReplayHrEvents", "TakeBackLinks",
        ],
        [ConsoleNeed.Machine] = ["ConsoleMailHtml", "ConsoleMailSource", "ConsoleViewAs", "ConsoleViewAsBegin", "ConsoleViewAsMentorship"],
    };

    private static readonly Dictionary<string, ConsoleNeed> ByFunction =
        ByNeed.SelectMany(need => need.Value.Select(function => (Function: function, Need: need.Key))).ToDictionary(row => row.Function, row => row.Need);

    /// <summary>The functions that the table names.</summary>
    public static IReadOnlyCollection<string> Named => ByFunction.Keys;

    /// <param name="function">Its name.</param>
    /// <param name="path">What it was asked for by, in parts.</param>
    public static ConsoleNeed Of(string function, IReadOnlyList<string> path) =>
        ByFunction.TryGetValue(function, out var need) ? need
        : ProgramIn(path) is not null ? ConsoleNeed.Program
        : ConsoleNeed.Administrators;

    /// <summary>The program that a path names: "console/programs/growth/people", "console/work/growth/item", "api/programs/growth".</summary>
    /// <returns>Null where it names none.</returns>
    public static string? ProgramIn(IReadOnlyList<string> path) => path is [_, var of, var program, ..] && IsOfProgram(of) ? program : null;

    private static bool IsOfProgram(string part) =>
        part.Equals("programs", StringComparison.OrdinalIgnoreCase) || part.Equals("work", StringComparison.OrdinalIgnoreCase);
}
