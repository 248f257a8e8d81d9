namespace MentorFlow.Orchestrations.Imports;

/// <param name="Number">Of the portion, from 0.</param>
public sealed record ImportPlace(string OrderId, int Number);

/// <summary>Takes in some rows of a list. Run again, it tells what was told already, which changes nothing.</summary>
public sealed class TakeImportPortion(ImportActs imports)
{
    /// <returns>How many people it said something of.</returns>
    [Function(nameof(TakeImportPortion))]
    public Task<int> RunAsync([ActivityTrigger] ImportPlace input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        imports.TakePortionAsync(input.OrderId, input.Number, cancellation);
}
