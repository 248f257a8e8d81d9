namespace MentorFlow.Tests.Drivers;

/// <summary>What every answer says to a browser, whoever writes it: the table of headers in docs/security.md.</summary>
internal static class HeaderRules
{
    /// <summary>Makes the site one that people reach over https.</summary>
    public const string Https = "--Site:BaseAddress=https://mentoring.example.com";

    /// <summary>Files that everybody gets, and that mail programs load from elsewhere.</summary>
    private const string Assets = "/assets/";

    private static readonly (string Name, string Value)[] Everywhere =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    /// <summary>What an answer over https does not say, and should; a line each.</summary>
    /// <param name="path">That was asked for.</param>
    public static IEnumerable<string> MissingIn(HttpResponseMessage answer, string path)
    {
        foreach (var (name, value) in Everywhere)
        {
            if (!answer.Headers.TryGetValues(name, out var values) || values.Single() != value)
            {
                yield return name;
            }
        }

        var policy = PolicyOf(answer);
        foreach (var directive in (string[])["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors"])
        {
            if (!policy.Contains(directive, StringComparison.Ordinal))
            {
                yield return $"Content-Security-Policy: {directive}";
            }
        }

        if (policy.Contains("unsafe-inline", StringComparison.Ordinal) && !policy.StartsWith("sandbox", StringComparison.Ordinal))
        {
            yield return "Content-Security-Policy without unsafe-inline";
        }

        var isFile = path.StartsWith(Assets, StringComparison.Ordinal) && answer.IsSuccessStatusCode;
        if (!isFile && answer.Headers.CacheControl?.NoStore != true)
        {
            yield return "Cache-Control: no-store";
        }

        var resource = answer.Headers.TryGetValues("Cross-Origin-Resource-Policy", out var policed) ? policed.Single() : "";
        if (resource != (isFile ? "cross-origin" : "same-origin"))
        {
            yield return $"Cross-Origin-Resource-Policy: {resource}";
        }

        if (!answer.Headers.Contains("Permissions-Policy"))
        {
            yield return "Permissions-Policy";
        }

        if (answer.Headers.Contains("Access-Control-Allow-Origin") || answer.Headers.Contains("Server"))
        {
            yield return "no Access-Control-Allow-Origin, and no Server";
        }
    }

    /// <summary>The content security policy; empty where there is none.</summary>
    public static string PolicyOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Content-Security-Policy", out var policies) ? policies.Single() : "";
}
