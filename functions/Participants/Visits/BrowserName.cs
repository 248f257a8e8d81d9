namespace MentorFlow.Functions.Participants.Visits;

/// <summary>By what somebody knows a browser of theirs in a list: two names of products, and nothing that tells one machine from another.</summary>
internal static class BrowserName
{
    // Browsers claim to be others, too: the one that stands first here is meant.
    private static readonly (string Sign, string Name)[] Products =
        [("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <param name="userAgent">As the browser says it.</param>
    /// <returns>"Firefox, Windows"; empty where it says neither.</returns>
    public static string Of(string userAgent) =>
        string.Join(", ", new[] { Find(Products, userAgent), Find(Systems, userAgent) }.Where(name => name is not null));

    private static string? Find((string Sign, string Name)[] known, string userAgent) =>
        known.Where(one => userAgent.Contains(one.Sign, StringComparison.Ordinal)).Select(one => one.Name).FirstOrDefault();
}
