using MentorFlow.Domain.Hris;

namespace MentorFlow.Domain.Scim;

/// <summary>What an account says that something here acts on; the rest is only kept for its client.</summary>
/// <param name="UserName">Unique in the connection, ignoring case.</param>
/// <param name="ExternalId">What the client calls the account; never an id of ours.</param>
/// <param name="Manager">Whom the account names: the id here, or whatever the client calls the manager by; null for nobody.</param>
/// <param name="Fields">What it says about the person, without the manager.</param>
public sealed record ScimClaims(
    string UserName,
    string? ExternalId,
    string? EmployeeNumber,
    IReadOnlyList<string> Emails,
    bool IsActive,
    bool IsOnLeave,
    string? Manager,
    HrisFields Fields)
{
    /// <summary>Whether it says enough of somebody who is there: without a name and an address nobody can be written to.</summary>
    public bool Speaks =>
        IsActive
        && !string.IsNullOrWhiteSpace(Fields.GivenName)
        && !string.IsNullOrWhiteSpace(Fields.FamilyName)
        && !string.IsNullOrWhiteSpace(Fields.Email);
}
