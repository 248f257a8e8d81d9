namespace MentorFlow.Local;

/// <summary>Makes a public method of a public top-level class a function; names are unique ignoring case.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
