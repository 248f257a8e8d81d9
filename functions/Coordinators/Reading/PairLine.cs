using MentorFlow.Domain.Imports;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A good row of a list of running pairs, with names.</summary>
/// <param name="Enrolled">Names of those whom it brings into the program.</param>
/// <param name="Conflicts">What stands between the two, in the reader's language.</param>
/// <param name="Warnings">Likewise.</param>
public sealed record PairLine(
    PairLook Row, PersonRef Mentor, PersonRef Mentee, IReadOnlyList<string> Enrolled, IReadOnlyList<string> Conflicts, IReadOnlyList<string> Warnings)
{
    public static async ValueTask<PairLine> OfAsync(PairLook row, PersonNames names, CancellationToken cancellation) => new(
        row,
        await names.FindAsync(row.MentorId, cancellation),
        await names.FindAsync(row.MenteeId, cancellation),
        [.. (await names.FindAsync(row.Enrolled, cancellation)).Select(person => person.Name)],
        await SayAsync(row.Conflicts, names, cancellation),
        await SayAsync(row.Warnings, names, cancellation));

    /// <summary>What stood in the way of rows when they were taken in, each with its line.</summary>
    public static async Task<IReadOnlyList<(int Line, string Words)>> LeftOutAsync(
        IEnumerable<ImportError> leftOut, PersonNames names, CancellationToken cancellation)
    {
        var said = new List<(int Line, string Words)>();
        foreach (var one in leftOut)
        {
            said.Add((one.Line, await names.SayAsync(names.Texts.Say(one.Rule), cancellation)));
        }

        return said;
    }

    private static async Task<IReadOnlyList<string>> SayAsync(IEnumerable<Phrase> phrases, PersonNames names, CancellationToken cancellation)
    {
        var said = new List<string>();
        foreach (var phrase in phrases)
        {
            said.Add(await names.SayAsync(names.Texts.Say(phrase), cancellation));
        }

        return said;
    }
}
