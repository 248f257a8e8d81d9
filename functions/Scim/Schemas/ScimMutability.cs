namespace MentorFlow.Functions.Scim.Schemas;

/// <summary>Who may set an attribute, and when (RFC 7643, 7).</summary>
internal enum ScimMutability
{
    ReadWrite,
    ReadOnly,
    Immutable,
}
