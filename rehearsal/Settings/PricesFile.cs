using MentorFlow.Domain.Costs;

namespace MentorFlow.Rehearsal.Settings;

/// <summary>The list of prices that the command is told, or the one that comes with the product.</summary>
internal static class PricesFile
{
    private const int Largest = 64 * 1024;

    /// <param name="path">Null for the built-in list.</param>
    /// <exception cref="BadInputException">The file cannot be read, or breaks rules: each is said with its field.</exception>
    public static async Task<PriceList> ReadAsync(string? path)
    {
        if (path is null)
        {
            return PriceList.BuiltIn;
        }

        var read = PriceList.Read(await InputFile.ReadAsync(path, Largest));
        return read.Value ?? throw InputFile.Broken(path, read.Refusal!);
    }
}
