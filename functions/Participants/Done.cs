using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants;

/// <summary>What a form achieved, said on the page after it. Only these words can stand there, whatever an address says.</summary>
public enum Done
{
    Welcome,
    Declined,
    ProfileSaved,
    ModuleRead,
    QuizPassed,
    QuizTaken,
    ProposalAccepted,
    ProposalDeclined,
    AgreementProposed,
    AgreementSigned,
    GoalsSaved,
    AgendaSaved,
    SessionMoved,
    TimeTaken,
    WentElsewhere,
    MeetingHeld,
    MeetingNotHeld,
    MeetingAdded,
    EventAttended,
    HourKept,
    MessageSent,
    DevicesWork,
    DevicesFail,
    DevicesSkipped,
    HelpAsked,
    CallsChosen,
    TextNumberSaved,
    TextNumberErased,
    FollowUpSaved,
    SurveySaved,
    ConcernSent,
    LeftProgram,
    LeftMentorship,
    ManagerAgreed,
    ManagerDeclined,
}

internal static class DoneWords
{
    /// <returns>In the reader's language; null where nothing was done.</returns>
    public static string? Of(HttpRequest request) =>
        Enum.TryParse<Done>(request.Query["done"], out var done) && Enum.IsDefined(done) ? request.Texts()[$"done.{done}"] : null;
}
