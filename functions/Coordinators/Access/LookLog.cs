using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>
/// Keeps who looked at what is somebody's own, before it is shown: the person can read it (R98). One table says what counts, which a test holds against
/// all pages and calls that name a person. It is the one thing that a look writes.
/// </summary>
public sealed class LookLog(IDocumentStore store, TimeProvider clock)
{
    private static readonly Dictionary<string, LookedThing> People = new(StringComparer.Ordinal)
    {
        ["ConsolePerson"] = LookedThing.Page,
        ["ConsolePersonPhoto"] = LookedThing.Page,
        ["ConsoleCorrection"] = LookedThing.Page,
        ["GetPerson"] = LookedThing.Page,
        ["GetEnrollment"] = LookedThing.Page,
        ["ListNotes"] = LookedThing.Page,
        ["ListMailsToPerson"] = LookedThing.Mails,
        ["ConsoleViewAs"] = LookedThing.OwnPages,
        ["ConsoleViewAsMentorship"] = LookedThing.OwnPages,
        ["ConsoleHoursOfPerson"] = LookedThing.Hours,
        ["ListHoursOfPerson"] = LookedThing.Hours,
    };

    private static readonly string[] Concerns = ["ConsoleConcern", "GetConcern"];

    private static readonly Dictionary<string, TakenList> Lists = new(StringComparer.Ordinal)
    {
        ["ConsoleHoursFile"] = TakenList.Hours,
        ["GetHoursFile"] = TakenList.Hours,
        ["ListHours"] = TakenList.Hours,
        ["ConsoleExportFile"] = TakenList.Program,
        ["GetExport"] = TakenList.Program,
    };

    /// <summary>The functions that it keeps looks at.</summary>
    public static IReadOnlyCollection<string> Named => [.. People.Keys, .. Concerns, .. Lists.Keys];

    /// <summary>To be called when something is about to be shown.</summary>
    /// <param name="function">The name of what answers.</param>
    /// <param name="result">What it answers with: a refusal shows nothing.</param>
    public async Task NoteAsync(HttpRequest request, string function, object? result, CancellationToken cancellation)
    {
        if (!Shows(result))
        {
            return;
        }

        string[] parts = (request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (People.TryGetValue(function, out var thing) && PersonIn(parts) is { } personId)
        {
            await NoteAsync(request, personId, thing, ConsoleNeeds.ProgramIn(parts), cancellation);
        }
        else if (Concerns.Contains(function)
            && parts is [_, _, var program, _, var concernId, ..]
            && await store.FindAsync(Concern.KeyOf(program, concernId), cancellation) is { Value: var concern })
        {
            await NoteAsync(request, concern.PersonId, LookedThing.Concern, program, cancellation);
        }
        else if (Lists.TryGetValue(function, out var list) && ConsoleNeeds.ProgramIn(parts) is { } ofProgram)
        {
            var now = clock.GetUtcNow();
            await KeepAsync(new ListTaken(ofProgram, DayOf(now), list, LookerOf(request), RoleOf(request), now), cancellation);
        }
    }

    /// <param name="programId">That the path names; null where it names none.</param>
    private async Task NoteAsync(HttpRequest request, string personId, LookedThing thing, string? programId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (day, looker, role) = (DayOf(now), LookerOf(request), RoleOf(request));
        if (await store.FindAsync(LookedAt.KeyOf(personId, day, thing, looker), cancellation) is not null)
        {
            return;
        }

        var (asOf, name) = await ListedAsync(request, personId, programId, cancellation);
        await KeepAsync(new LookedAt(personId, day, thing, looker, role, asOf, name, now), cancellation);
    }

    // By name whom the program lists for everybody; everybody else by their role.
    private async Task<(string? ProgramId, string? Name)> ListedAsync(
        HttpRequest request, string personId, string? programId, CancellationToken cancellation)
    {
        var (user, scope) = (request.Coordinator(), request.Scope());
        var programs = programId is not null
            ? [programId]
            : (await store.FindAsync(DirectoryEntry.KeyOf(personId), cancellation))?.Value.Programs ?? [];
        foreach (var one in programs)
        {
            if (user.Email is { Length: > 0 } email
                && await store.FindAsync(MentoringProgram.KeyOf(one), cancellation) is { Value: var program }
                && program.Coordinators.FirstOrDefault(listed => string.Equals(listed.Email, email, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                return (one, known.Name);
            }
        }

        return (scope.IsAdministrator ? null : programs.FirstOrDefault(scope.Coordinates), null);
    }

    private async Task KeepAsync<T>(T look, CancellationToken cancellation)
        where T : class, IDocument
    {
        if (await store.FindAsync(Key.Of(look), cancellation) is not null)
        {
            return;
        }

        try
        {
            await store.WriteAsync(new Batch().Create(look), cancellation);
        }
        catch (DocumentConflictException)
        {
            // Two tabs of the same one, at once.
        }
    }

    // What redirects, is not there or is refused shows nothing; what is no result of a status is a file or an answer with 200.
    private static bool Shows(object? result) => result switch
    {
        null => false,
        PageResult page => page.Status < StatusCodes.Status300MultipleChoices,
        IStatusCodeHttpResult { StatusCode: { } status } => status < StatusCodes.Status300MultipleChoices,
        _ => true,
    };

    // "console/people/{person}", "api/people/{person}", "api/programs/{program}/enrollments/{person}".
    // Routes take any capitals, and so does this.
    private static string? PersonIn(IReadOnlyList<string> parts) => parts switch
    {
        [_, var of, var person, ..] when of.Equals("people", StringComparison.OrdinalIgnoreCase) => person,
        [_, _, _, _, var person, ..] => person,
        _ => null,
    };

    private static DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);

    private static string LookerOf(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);

    private static LookerRole RoleOf(HttpRequest request) => request.Scope().IsAdministrator ? LookerRole.Administrator : LookerRole.Coordinator;
}
