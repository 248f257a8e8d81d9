namespace MentorFlow.Domain.Imports;

/// <summary>How many good rows of a list come to what.</summary>
public sealed record ImportCounts(int Created, int Changed, int Unchanged, int Waiting, int Asked)
{
    public static ImportCounts Of(IEnumerable<ImportRow> rows)
    {
        var counts = rows.CountBy(row => row.Kind).ToDictionary();
        return new ImportCounts(
            counts.GetValueOrDefault(ImportKind.Created),
            counts.GetValueOrDefault(ImportKind.Changed),
            counts.GetValueOrDefault(ImportKind.Unchanged),
            counts.GetValueOrDefault(ImportKind.Waiting),
            counts.GetValueOrDefault(ImportKind.Asked));
    }
}
