namespace MentorFlow.Functions.Scim.Schemas;

/// <summary>Types of attributes (RFC 7643, 2.3).</summary>
internal enum ScimType
{
    String,
    Boolean,
    Integer,
    DateTime,
    Reference,
    Complex,
}
