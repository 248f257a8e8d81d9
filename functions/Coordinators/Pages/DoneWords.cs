using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>What a form achieved, said on the page after it. Only these words can stand there, whatever an address says.</summary>
public enum Done
{
    ItemResolved,
    ItemSnoozed,
    ProgramCreated,
    ProgramStarted,
    PeopleInvited,
    RoundApproved,
    RoundChanged,
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
    GuestInvited,
    EventReplayed,
    EventsReplayed,
    EventPlaced,
    EventChanged,
    EventCalledOff,
    EventCorrected,
    ShelfChanged,
    LedgerChecked,
}

internal static class DoneWords
{
    public static string? Of(HttpRequest request) =>
        Enum.TryParse<Done>(request.Query["done"], out var done) && Enum.IsDefined(done) ? request.Texts()[$"console-done.{done}"] : null;

    public static string With(this string path, Done done) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={done}";
}
