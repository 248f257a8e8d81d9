namespace MentorFlow.Functions.Scim.Filters;

/// <summary>Spelled as in a filter, ignoring case.</summary>
internal enum FilterOperator
{
    Eq,
    Ne,
    Co,
    Sw,
    Ew,
    Gt,
    Ge,
    Lt,
    Le,
}
