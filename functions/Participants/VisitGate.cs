using MentorFlow.Domain.Links;

namespace MentorFlow.Functions.Participants;

/// <summary>What a visit lacks for a page.</summary>
public enum VisitNeed
{
    None,

    /// <summary>Its links were mailed for something else, and its visitor has proved nothing yet.</summary>
    Proof,

    /// <summary>The page is one that is asked for again.</summary>
    FreshProof,
}

/// <summary>
/// The one place that says how far a visit reaches: what a link was mailed for opens by the link alone, everything else by a code as well, and what would
/// hurt most in other hands by one that is fresh (ASVS 7.5.1, 7.5.3).
/// </summary>
public sealed class VisitGate(VisitSettings settings, TimeProvider clock)
{
    /// <summary>Since a code was written down, for a page to be shown.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(30);

    /// <summary>The same for what is sent from such a page: nobody writes about what hurts against the clock.</summary>
    public static readonly TimeSpan FreshToSend = TimeSpan.FromHours(2);

    /// <summary>Of no use to anybody who is not the person: they end, prove or choose a language, or tell how a program matches everybody.</summary>
    private static readonly string[] Open = [Paths.Proof, "/m/end-visit", "/m/language", Paths.HowMatching()];

    private static readonly string[] Sensitive = ["/m/leave", "/m/concern", Paths.Conversations, Paths.MyData];

    /// <param name="path">Of the page, without a query.</param>
    /// <param name="sends">Whether something is sent to it.</param>
    public VisitNeed NeedOf(Visit visit, string path, bool sends)
    {
        if (settings.Proof is ProofKind.None || IsBelow(path, Open) || IsBelow(path, visit.Opens))
        {
            return VisitNeed.None;
        }

        return visit.ProvedAt is null ? VisitNeed.Proof
            : IsBelow(path, Sensitive) && !IsFresh(visit, sends) ? VisitNeed.FreshProof
            : VisitNeed.None;
    }

    /// <summary>Whether somebody proved themselves just now.</summary>
    public bool IsFresh(Visit visit, bool sends) =>
        settings.Proof is ProofKind.None || clock.GetUtcNow() < visit.ProvedAt + (sends ? FreshToSend : Fresh);

    // Routes take capitals for small letters, and so must what guards them.
    private static bool IsBelow(string path, IReadOnlyList<string> beginnings) => beginnings.Any(beginning =>
        path.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && (path.Length == beginning.Length || path[beginning.Length] == '/'));
}
