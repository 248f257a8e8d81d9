namespace MentorFlow.Functions.Participants;

/// <summary>Addresses of participant pages: ids only, never a secret.</summary>
internal static class Paths
{
    public const string Home = "/m";

    public const string TextNumber = "/m/text-number";

    public const string TextNumberErased = "/m/text-number/erase";

    public static string Invitation(string program) => $"/m/invitation/{program}";

    /// <param name="person">Of whom the question is about.</param>
    public static string ManagerQuestion(string program, string person) => $"/m/manager/{program}/{person}";

    public static string Profile(string program) => $"/m/profile/{program}";

    public static string Training(string program) => $"/m/training/{program}";

    public static string Module(string program, string module) => $"/m/module/{program}/{module}";

    public static string Quiz(string program) => $"/m/quiz/{program}";

    public static string TrainingCertificate(string program) => $"/m/trained/{program}";

    public static string Proposal(string program, string proposal) => $"/m/proposal/{program}/{proposal}";

    public static string Mentorship(string program, string mentorship) => $"/m/mentorship/{program}/{mentorship}";

    public static string Messages(string program, string mentorship) => $"{Mentorship(program, mentorship)}/messages";

    public static string Agreement(string program, string mentorship) => $"/m/agreement/{program}/{mentorship}";

    public static string AgreementChange(string program, string mentorship) => $"/m/agreement/{program}/{mentorship}/change";

    public static string Goals(string program, string mentorship) => $"/m/goals/{program}/{mentorship}";

    public static string Certificate(string program, string mentorship) => $"/m/certificate/{program}/{mentorship}";

    public static string Session(string program, string session) => $"/m/s/{program}/{session}";

    /// <summary>The same with one of the times that are offered first.</summary>
    public static string SessionAt(string program, string session, string time) => $"{Session(program, session)}?time={Uri.EscapeDataString(time)}";

    public static string Arrival(string program, string session) => $"{Session(program, session)}/enter";

    /// <summary>Where the page's script asks while the call lasts.</summary>
    public static string Call(string program, string session) => $"{Session(program, session)}/call";

    /// <summary>What a calling client needs to join.</summary>
    public static string Pass(string program, string session) => $"{Session(program, session)}/pass";

    public static string Agenda(string program, string session) => $"{Session(program, session)}/agenda";

    public static string Move(string program, string session) => $"{Session(program, session)}/move";

    /// <summary>Takes one of the times that are offered.</summary>
    public static string Time(string program, string session) => $"{Session(program, session)}/time";

    /// <summary>Says that people go on by another way.</summary>
    public static string Elsewhere(string program, string session) => $"{Session(program, session)}/elsewhere";

    /// <summary>Says whether those met whom nobody saw.</summary>
    public static string Met(string program, string session) => $"{Session(program, session)}/met";

    /// <summary>Adds a meeting that was on no calendar.</summary>
    public static string Outside(string program, string mentorship) => $"/m/met/{program}/{mentorship}";

    public static string KeepHour(string program, string session) => $"{Session(program, session)}/keep";

    public static string FollowUp(string program, string session) => $"{Session(program, session)}/after";

    /// <param name="kind">Of the program's event: the launch, the midpoint, or the closing.</param>
    public static string Event(string program, string kind) => $"/m/event/{program}/{kind}";

    /// <summary>Says that one is there.</summary>
    public static string EventHere(string program, string kind) => $"{Event(program, kind)}/here";

    /// <summary>What a calling client needs to join.</summary>
    public static string EventPass(string program, string kind) => $"{Event(program, kind)}/pass";

    public static string Survey(string program, string kind, string subject) => $"/m/survey/{program}/{kind}/{subject}";

    /// <summary>Where camera and microphone are tried, at any time.</summary>
    /// <param name="program">Null for whichever the person takes part in.</param>
    /// <param name="session">Null when it is not before a certain one.</param>
    public static string DeviceCheck(string? program = null, string? session = null) => $"/m/check{Rest(program)}{Rest(session)}";

    /// <summary>Asks the coordinator for help with what failed there.</summary>
    public static string DeviceHelp(string program, string? session) => $"/m/check-help/{program}{Rest(session)}";

    /// <summary>How calls begin, as chosen there.</summary>
    public static string CallPreferences(string? program, string? session) => $"/m/call-preferences{Rest(program)}{Rest(session)}";

    /// <param name="mentorship">Null when it is about the program.</param>
    public static string Concern(string program, string? mentorship = null) => $"/m/concern/{program}{Rest(mentorship)}";

    /// <param name="mentorship">Null to leave the program.</param>
    public static string Leave(string program, string? mentorship = null) => $"/m/leave/{program}{Rest(mentorship)}";

    /// <summary>The same page, saying what was just achieved.</summary>
    public static string With(this string path, Done done) => $"{path}?done={done}";

    private static string Rest(string? segment) => segment is null ? "" : $"/{segment}";
}
