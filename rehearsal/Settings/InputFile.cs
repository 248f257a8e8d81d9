using MentorFlow.Localization;

namespace MentorFlow.Rehearsal.Settings;

/// <summary>A file that somebody gives to a rehearsal, and what is wrong with it.</summary>
internal static class InputFile
{
    /// <param name="largest">In bytes.</param>
    /// <exception cref="BadInputException">The file cannot be read, or is larger.</exception>
    public static async Task<byte[]> ReadAsync(string path, long largest)
    {
        try
        {
            return new FileInfo(path).Length > largest
                ? throw new BadInputException($"{path} is larger than {largest / 1024} kB.")
                : await File.ReadAllBytesAsync(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path} cannot be read: {unreadable.Message}");
        }
    }

    /// <summary>A line for every field, in the words of the API.</summary>
    public static BadInputException Broken(string path, Refusal refusal) => new(
        $"{path} breaks rules:\n{string.Join('\n', refusal.Fields.Select(error => $"  {error.Field}: {Languages.BuiltIn.English.Say(error.Rule)}"))}");
}
