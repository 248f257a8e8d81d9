using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;

namespace MentorFlow.Functions.Participants.Privacy;

/// <summary>What the page of somebody's data shows.</summary>
public sealed class MyDataReading(IDocumentStore store, TimeProvider clock)
{
    /// <summary>Of one purpose; the files have all of them.</summary>
    private const int MostShown = 20;

    public async Task<MyDataModel> ReadAsync(Visitor visitor, FormState correction, CancellationToken cancellation)
    {
        var purposes = new List<ShownPurpose>();
        await foreach (var (row, documents) in store.PersonalDataByPurposeAsync(visitor.PersonId, cancellation))
        {
            purposes.Add(new ShownPurpose(row, [.. documents.Take(MostShown)], documents.Count));
        }

        var parts = await PartsAsync(visitor, cancellation);
        return new MyDataModel(visitor, purposes, parts)
        {
            Objections = await store.ObjectionsOfAsync(visitor.PersonId, cancellation),
            Corrections = await CorrectionsAsync(visitor.PersonId, parts, cancellation),
            Erasure = await LatestErasureAsync(visitor.PersonId, cancellation),
            Hold = (await store.FindAsync(LegalHold.KeyOf(visitor.PersonId), cancellation))?.Value,
            Correction = correction,
            Now = clock.GetUtcNow(),
        };
    }

    public async Task<IReadOnlyList<(MentoringProgram Program, Enrollment Enrollment)>> PartsAsync(Visitor visitor, CancellationToken cancellation)
    {
        var parts = new List<(MentoringProgram Program, Enrollment Enrollment)>();
        await foreach (var one in store.QueryAsync<Involvement>(Partition.Person(visitor.PersonId), cancellation: cancellation))
        {
            if (await store.FindAsync(MentoringProgram.KeyOf(one.Value.ProgramId), cancellation) is { Value: var program }
                && await store.FindAsync(Enrollment.KeyOf(one.Value.ProgramId, visitor.PersonId), cancellation) is { Value: var enrollment })
            {
                parts.Add((visitor.Reads(program), enrollment));
            }
        }

        return parts;
    }

    /// <summary>The last time that somebody asked to be erased; null for never.</summary>
    public async Task<ErasureRequest?> LatestErasureAsync(string personId, CancellationToken cancellation) =>
        await store.QueryAsync(Partition.Person(personId), new DocumentQuery<ErasureRequest>(Limit: 1, Descending: true), cancellation)
            .Select(stored => stored.Value)
            .FirstOrDefaultAsync(cancellation);

    private async Task<IReadOnlyList<CorrectionRequest>> CorrectionsAsync(
        string personId, IReadOnlyList<(MentoringProgram Program, Enrollment Enrollment)> parts, CancellationToken cancellation)
    {
        var asked = new List<CorrectionRequest>();
        var theirs = new DocumentQuery<CorrectionRequest>(IdPrefix: CorrectionRequest.PrefixOf(personId));
        foreach (var program in parts.Select(part => part.Program.ProgramId).Append(MentoringProgram.OrganizationQueue))
        {
            await foreach (var stored in store.QueryAsync(Partition.Program(program), theirs, cancellation))
            {
                asked.Add(stored.Value);
            }
        }

        return [.. asked.OrderByDescending(one => one.AskedAt)];
    }
}

/// <param name="Documents">As many as a page shows.</param>
/// <param name="Count">Of all.</param>
public sealed record ShownPurpose(StoredData Row, IReadOnlyList<PersonalDocument> Documents, int Count);

/// <param name="Parts">The programs in which the visitor takes part, or did.</param>
public sealed record MyDataModel(
    Visitor Visitor, IReadOnlyList<ShownPurpose> Purposes, IReadOnlyList<(MentoringProgram Program, Enrollment Enrollment)> Parts)
{
    public IReadOnlyList<Objection> Objections { get; init; } = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<CorrectionRequest> Corrections { get; init; } = [];

    /// <summary>The last time that the visitor was to be erased; null for never.</summary>
    public ErasureRequest? Erasure { get; init; }

    /// <summary>What keeps everything; null for nothing.</summary>
    public LegalHold? Hold { get; init; }

    /// <summary>The form of a correction.</summary>
    public FormState Correction { get; init; } = FormState.Empty;

    /// <summary>UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Names of programs by id.</summary>
    public IReadOnlyDictionary<string, string> ProgramNames =>
        Parts.Select(part => part.Program).DistinctBy(program => program.ProgramId).ToDictionary(program => program.ProgramId, program => program.Name);
}
