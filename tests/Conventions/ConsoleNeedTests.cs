using System.Reflection;
using MentorFlow.Functions.Coordinators.Access;

namespace MentorFlow.Tests.Conventions;

/// <summary>Every page of the console and every call of the API says whose it is: by the program in its path, or by the one table.</summary>
public sealed class ConsoleNeedTests
{
    /// <summary>Open to whoever comes: they check their callers themselves, or tell nothing.</summary>
    private static readonly string[] Open = ["console/enter/", "api/health", "api/ready", "api/hris/", "api/mail/events"];

    private static readonly (string Name, string Route)[] Functions =
    [
        .. Product.App.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .SelectMany(
                method => method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()?.Route).OfType<string>(),
                (method, route) => (method.GetCustomAttribute<FunctionAttribute>()!.Name, route)),
    ];

    private static readonly (string Name, string Route)[] Guarded =
    [
        .. Functions.Where(function => function.Route.Split('/')[0] is "console" or "api")
            .Where(function => !Open.Any(open => function.Route.StartsWith(open, StringComparison.Ordinal))),
    ];

    [Fact]
    public void What_names_no_program_in_its_path_stands_in_the_table() =>
        Assert.DoesNotContain(Guarded, function => ConsoleNeeds.ProgramIn(function.Route.Split('/')) is null && !ConsoleNeeds.Named.Contains(function.Name));

    [Fact]
    public void What_stands_in_the_table_is_there() => Assert.Empty(ConsoleNeeds.Named.Except(Functions.Select(function => function.Name)));

    [Fact]
    public void What_does_not_stand_in_the_table_is_for_coordinators_of_the_program_or_for_administrators()
    {
        Assert.Equal(ConsoleNeed.Program, ConsoleNeeds.Of("SomethingNew", ["console", "programs", "growth", "new"]));
        Assert.Equal(ConsoleNeed.Program, ConsoleNeeds.Of("SomethingNew", ["CONSOLE", "WORK", "growth", "item"]));
        Assert.Equal(ConsoleNeed.Administrators, ConsoleNeeds.Of("SomethingNew", ["console", "new"]));
    }
}
