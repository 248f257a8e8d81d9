using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>What a form achieved, said on the page after it. Only these words can stand there, whatever an address says.</summary>
public enum Done
{
    ItemResolved,
    ItemSnoozed,
    ItemsResolved,
    ProgramCreated,
    ProgramStarted,
    PeopleInvited,
    PeopleReminded,
    PeopleWithdrawn,
    RolesChanged,
    AnnouncementSaved,
    AnnouncementScheduled,
    AnnouncementCalledOff,
    RoundApproved,
    RoundChanged,
    RoundStarted,
    RulesWidened,
    MentorAsked,
    InvitedElsewhere,
    LinkSent,
    NoteWritten,
    NoteRemoved,
    WordingSaved,
    WordingRestored,
    TestSent,
    MentorshipEnding,
    MentorshipPaused,
    MentorshipResumed,
    MentorshipsEnding,
    MentorshipsPaused,
    MentorshipsResumed,
    PersonCorrected,
    LinksTakenBack,
    MessageSent,
    ConcernAnswered,
    ConcernClosed,
    ConcernHandedOver,
    ConcernParted,
    GuestInvited,
    EventReplayed,
    EventsReplayed,
    EventPlaced,
    EventChanged,
    EventCalledOff,
    EventCorrected,
    ProgramChanged,
    ProgramStopped,
    ChoiceKept,
    ShelfChanged,
    LedgerChecked,
    CampaignChanged,
    PersonalInvitationSent,
    AmbassadorAsked,
    TracksChanged,
    PeoplePlaced,
    NewsChanged,
    SkillsChanged,
    MentorsAskedFor,
    DraftBegun,
    DraftTakenOver,
    DraftSaved,
    DraftDeleted,
    RehearsalTaken,
    PilotDecided,
    LessonKept,
    LessonMarked,
    LessonRemoved,
}

internal static class DoneWords
{
    public static string? Of(HttpRequest request) =>
        Enum.TryParse<Done>(request.Query["done"], out var done) && Enum.IsDefined(done) ? request.Texts()[$"console-done.{done}"] : null;

    public static string With(this string path, Done done) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={done}";
}
