namespace MentorFlow.Functions.Participants;

/// <summary>Addresses of participant pages: ids only, never a secret.</summary>
internal static class Paths
{
    public const string Home = "/m";

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

    public static string Agreement(string program, string mentorship) => $"/m/agreement/{program}/{mentorship}";

    public static string AgreementChange(string program, string mentorship) => $"/m/agreement/{program}/{mentorship}/change";

    public static string Goals(string program, string mentorship) => $"/m/goals/{program}/{mentorship}";

    public static string Certificate(string program, string mentorship) => $"/m/certificate/{program}/{mentorship}";

    public static string Session(string program, string session) => $"/m/s/{program}/{session}";

    public static string Arrival(string program, string session) => $"{Session(program, session)}/enter";

    /// <summary>What a calling client needs to join.</summary>
    public static string Pass(string program, string session) => $"{Session(program, session)}/pass";

    public static string Agenda(string program, string session) => $"{Session(program, session)}/agenda";

    public static string Move(string program, string session) => $"{Session(program, session)}/move";

    public static string KeepHour(string program, string session) => $"{Session(program, session)}/keep";

    public static string FollowUp(string program, string session) => $"{Session(program, session)}/after";

    public static string Survey(string program, string kind, string subject) => $"/m/survey/{program}/{kind}/{subject}";

    /// <param name="mentorship">Null when it is about the program.</param>
    public static string Concern(string program, string? mentorship = null) => $"/m/concern/{program}{Rest(mentorship)}";

    /// <param name="mentorship">Null to leave the program.</param>
    public static string Leave(string program, string? mentorship = null) => $"/m/leave/{program}{Rest(mentorship)}";

    /// <summary>The same page, saying what was just achieved.</summary>
    public static string With(this string path, Done done) => $"{path}?done={done}";

    private static string Rest(string? segment) => segment is null ? "" : $"/{segment}";
}
