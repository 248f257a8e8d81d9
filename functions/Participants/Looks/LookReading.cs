using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Looks;

/// <param name="At">UTC.</param>
/// <param name="Text">Who looked at what, by role.</param>
public sealed record ShownLook(DateTimeOffset At, string Text);

/// <summary>Who looked at what is somebody's own, in words: by role, and by name only where the program names them to everybody.</summary>
public sealed class LookReading(IDocumentStore store)
{
    /// <summary>That are shown, at most: the newest.</summary>
    public const int Most = 200;

    public async Task<IReadOnlyList<ShownLook>> ReadAsync(Visitor visitor, Texts texts, CancellationToken cancellation)
    {
        var (shown, names) = (new List<ShownLook>(), new Dictionary<string, string>(StringComparer.Ordinal));
        var newest = new DocumentQuery<LookedAt>(Limit: Most, Descending: true);
        await foreach (var look in store.QueryAsync(Partition.Person(visitor.PersonId), newest, cancellation))
        {
            var who = await WhoAsync(look.Value, visitor, names, texts, cancellation);
            shown.Add(new ShownLook(look.Value.At, texts[$"who-looked.things.{look.Value.Thing}", ("who", who)]));
        }

        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(visitor.PersonId), cancellation: cancellation))
        {
            shown.AddRange(await ListsAsync(involvement.Value.ProgramId, visitor, names, texts, cancellation));
        }

        return [.. shown.OrderByDescending(look => look.At).Take(Most)];
    }

    // Whoever came into the program after a list was taken was not on it.
    private async Task<IReadOnlyList<ShownLook>> ListsAsync(
        string programId, Visitor visitor, Dictionary<string, string> names, Texts texts, CancellationToken cancellation)
    {
        if (await store.FindAsync(Enrollment.KeyOf(programId, visitor.PersonId), cancellation) is not { Value: var enrollment })
        {
            return [];
        }

        var program = await NameOfAsync(programId, visitor, names, cancellation);
        var newest = new DocumentQuery<ListTaken>(Limit: Most, Descending: true);
        return await store.QueryAsync(Partition.Program(programId), newest, cancellation)
            .Select(taken => taken.Value)
            .Where(taken => taken.At >= enrollment.CreatedAt)
            .Select(taken => new ShownLook(
                taken.At,
                texts[
                    $"who-looked.lists.{taken.List}",
                    ("who", RoleIn(taken.Role, program, texts)),
                    ("program", program)]))
            .ToListAsync(cancellation);
    }

    private async Task<string> WhoAsync(
        LookedAt look, Visitor visitor, Dictionary<string, string> names, Texts texts, CancellationToken cancellation)
    {
        var program = look.ProgramId is { } id ? await NameOfAsync(id, visitor, names, cancellation) : null;
        return look.Name is { } name && program is not null
            ? texts["who-looked.by.listed", ("name", name), ("program", program)]
            : RoleIn(look.Role, program, texts);
    }

    private static string RoleIn(LookerRole role, string? program, Texts texts) =>
        role is LookerRole.Administrator ? texts["who-looked.by.administrator"]
        : program is null ? texts["who-looked.by.coordinator"]
        : texts["who-looked.by.coordinator-of", ("program", program)];

    private async Task<string> NameOfAsync(
        string programId, Visitor visitor, Dictionary<string, string> names, CancellationToken cancellation)
    {
        if (!names.TryGetValue(programId, out var name))
        {
            name = await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: var program } ? visitor.Reads(program).Name : programId;
            names[programId] = name;
        }

        return name;
    }
}
