using System.Reflection;

namespace MentorFlow.Tests.Conventions;

/// <summary>The assemblies that make the product, the runtime aside.</summary>
internal static class Product
{
    public static Assembly App { get; } = Load("Functions");

    public static Assembly[] Assemblies { get; } = [Load("Shared"), Load("Orchestrations"), App, Load("Rehearsal")];

    private static Assembly Load(string name) => Assembly.Load("MentorFlow." + name);
}
