namespace MentorFlow.Orchestrations.Deciding;

/// <summary>Two people of a program who both want to be a pair, whatever brought them together.</summary>
/// <param name="Because">What did, as the ledger keeps it.</param>
public sealed record PairingOrder(string ProgramId, string OneId, string OtherId, string Because)
{
    /// <summary>The activity that begins it; by name, as it belongs to a noun above. It answers with a <see cref="Pairing"/>.</summary>
    public const string Activity = "BeginPairing";
}

/// <summary>What came of it.</summary>
/// <param name="MentorshipId">Null where it cannot begin today.</param>
/// <param name="Obstacle">Why it cannot, in words without names; null where it has begun.</param>
public sealed record Pairing(string? MentorshipId, string? Obstacle = null);
