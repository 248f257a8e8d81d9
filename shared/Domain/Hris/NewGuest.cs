namespace MentorFlow.Domain.Hris;

/// <summary>Somebody who takes part and is no employee.</summary>
/// <param name="Zone">IANA or Windows time zone.</param>
/// <param name="Language">BCP 47 tag; null for the organization's.</param>
/// <param name="Until">Their last day, where they live.</param>
/// <param name="InvitedBy">Person id of the one who vouches for them.</param>
public sealed record NewGuest(string GivenName, string FamilyName, string Email, string Zone, DateOnly Until, string InvitedBy, string? Language = null);
