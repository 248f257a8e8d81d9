namespace MentorFlow.Orchestrations.Deciding;

/// <summary>A mentor of a program who takes on more than before.</summary>
public sealed record OfferPlacesInput(string ProgramId, string MentorId);
