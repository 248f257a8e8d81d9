using MentorFlow.Domain.Imports;
using MentorFlow.Functions.Coordinators.Api.People;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Imports;

namespace MentorFlow.Functions.Coordinators.Api.Mentorships;

/// <summary>What a list of running pairs comes to, as a program is told it.</summary>
/// <param name="Counts">How many of the good rows come to what; those that wait are in a conflict of interest, and left out.</param>
/// <param name="Pairs">The good rows, in the order of the list.</param>
public sealed record PairImportAnswer(
    int Rows, int Good, PairCounts Counts, IReadOnlyList<PairRowFacts> Pairs, IReadOnlyList<ImportFault> Errors)
{
    public static async Task<PairImportAnswer> OfAsync(PairsLook look, PersonNames names, CancellationToken cancellation)
    {
        await names.ReadManyAsync(look.Good.Count, cancellation);
        return new PairImportAnswer(
            look.Rows,
            look.Good.Count,
            PairCounts.Of(look.Good),
            await names.EachAsync<PairLook, PairRowFacts>(look.Good, PairRowFacts.OfAsync, cancellation),
            [.. look.Errors.Select(ImportFault.Of)]);
    }
}

/// <param name="Enrolled">Names of those whom it brings into the program.</param>
/// <param name="Conflicts">What stands between the two, in English.</param>
/// <param name="Warnings">What keeps nobody out, in English.</param>
/// <param name="NextSession">Null where the list sets no date, and one is suggested.</param>
/// <param name="IsAgreed">Whether they sign nothing here.</param>
public sealed record PairRowFacts(
    int Line,
    PersonRef Mentor,
    PersonRef Mentee,
    PairKind Kind,
    IReadOnlyList<string> Enrolled,
    IReadOnlyList<string> Conflicts,
    IReadOnlyList<string> Warnings,
    DateTimeOffset? NextSession,
    bool IsAgreed)
{
    public static async ValueTask<PairRowFacts> OfAsync(PairLook row, PersonNames names, CancellationToken cancellation)
    {
        var line = await PairLine.OfAsync(row, names, cancellation);
        return new PairRowFacts(
            row.Line,
            line.Mentor,
            line.Mentee,
            row.Kind,
            line.Enrolled,
            line.Conflicts,
            line.Warnings,
            row.Continuation.NextSession,
            row.Continuation.IsAgreed);
    }
}
