using System.Text;

namespace MentorFlow.Tests.Builders;

/// <summary>Pictures that an organization may have, as small as they come.</summary>
internal static class ALogo
{
    public static byte[] Png { get; } =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Svg { get; } =
        Encoding.UTF8.GetBytes("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><rect width="4" height="1" fill="#8a1538"/></svg>""");

    /// <summary>The path of a file with it in a folder.</summary>
    public static async Task<string> InAsync(TemporaryFolder folder, string name, byte[] content)
    {
        await File.WriteAllBytesAsync(folder.File(name), content);
        return folder.File(name);
    }
}
