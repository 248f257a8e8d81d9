using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>What a form achieved, said on the page after it. Only these words can stand there, whatever an address says.</summary>
public enum Done
{
    ItemResolved,
    ProgramCreated,
    ProgramStarted,
    PeopleInvited,
    RoundApproved,
    RoundChanged,
    LinkSent,
    PeopleImported,
}

internal static class DoneWords
{
    public static string? Of(HttpRequest request) => Enum.TryParse<Done>(request.Query["done"], out var done) ? Of(done) : null;

    public static string With(this string path, Done done) => $"{path}?done={done}";

    private static string? Of(Done done) => done switch
    {
        Done.ItemResolved => "Decided. Whatever waited for it goes on.",
        Done.ProgramCreated => "The program is a draft. Look it over, invite people, and start it.",
        Done.ProgramStarted => "Started. From now on the calendar runs by itself.",
        Done.PeopleInvited => "They are on the list.",
        Done.RoundApproved => "Approved. The proposals go out now.",
        Done.RoundChanged => "Done, and the round is solved again around it. What it cost stands below.",
        Done.LinkSent => "A mail with a new link is on its way.",
        Done.PeopleImported => "The good rows are saved.",
        _ => null,
    };
}
