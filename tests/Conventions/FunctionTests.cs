using System.Reflection;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace MentorFlow.Tests.Conventions;

/// <summary>What the Functions build loses without a word: it would be listed nowhere, arrive as null, or answer an empty 200.</summary>
public sealed class FunctionTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly MethodInfo[] Functions =
    [
        .. Product.Assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetMethods(All))
            .Where(method => method.IsDefined(typeof(FunctionAttribute))),
    ];

    [Fact]
    public void Functions_are_public_methods_of_public_classes_at_the_top_level() =>
        None(Functions.Where(method => !method.IsPublic || !method.DeclaringType!.IsPublic || method.DeclaringType.IsGenericType
            || method.DeclaringType is { IsAbstract: true, IsSealed: false } || method.IsGenericMethodDefinition));

    [Fact]
    public void Names_of_functions_are_their_own_ignoring_case() =>
        None(Functions.GroupBy(method => Name(method).ToUpperInvariant()).Where(group => group.Count() > 1).SelectMany(group => group));

    [Fact]
    public void Http_functions_return_a_result_that_is_written() =>
        None(Functions.Where(Has<HttpTriggerAttribute>).Where(method =>
            !Awaited(method).IsAssignableTo(typeof(IResult)) && !Awaited(method).IsAssignableTo(typeof(IActionResult))));

    [Fact]
    public void Orchestrators_are_static_and_take_one_input_that_may_be_missing() =>
        None(Functions.Where(Has<OrchestrationTriggerAttribute>).Where(method =>
            !method.IsStatic || method.GetParameters().Length > 2 || method.GetParameters().Skip(1).Any(input => input.ParameterType.IsValueType)));

    [Fact]
    public void Classes_with_functions_have_one_constructor_and_ask_for_nothing_that_is_empty_in_a_worker() =>
        None(Functions.Where(method => !method.IsStatic).Where(method => method.DeclaringType!.GetConstructors() is not [var constructor]
            || constructor.GetParameters()
                .Any(parameter => parameter.ParameterType == typeof(IHttpContextAccessor) || parameter.ParameterType == typeof(DurableTaskClient))));

    [Fact]
    public void No_parameter_is_of_a_kind_that_arrives_as_null() =>
        None(Functions.Where(method => method.GetParameters().Any(parameter =>
            parameter.ParameterType == typeof(HttpContext)
                || parameter.GetCustomAttributes().Any(attribute => attribute is FromServicesAttribute or FromBodyAttribute))));

    /// <summary>They can decide and wake nobody: they read, or write what nobody waits for.</summary>
    private static readonly string[] Quiet =
    [
        "ReadLowestScore", "ReadDelivery", "IsTrained", "ExplainPair", "PreviewStep", "ConsoleAlternatives", "JoinSession", "DeliverMail", "GiveUpMail",
    ];

    [Fact]
    public void Functions_that_can_wake_an_instance_are_given_the_durable_client() =>
        None(Functions.Where(method => !method.IsStatic && !IsGet(method) && CanSignal(method.DeclaringType!, []))
            .Where(method => !Has<DurableClientAttribute>(method) && !Quiet.Contains(Name(method))));

    // A GET changes nothing.
    private static bool IsGet(MethodInfo method) => method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
        .Any(trigger => trigger is not null && trigger.Methods!.All(verb => verb is "get" or "head" or "options"));

    private static bool CanSignal(Type type, HashSet<Type> seen) =>
        type == typeof(SignalDelivery)
        || (seen.Add(type) && type.FullName!.StartsWith("MentorFlow.", StringComparison.Ordinal)
            && type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Any(parameter => CanSignal(parameter.ParameterType, seen)));

    private static string Name(MethodInfo method) => method.GetCustomAttribute<FunctionAttribute>()!.Name;

    private static bool Has<T>(MethodInfo method)
        where T : Attribute => method.GetParameters().Any(parameter => parameter.IsDefined(typeof(T)));

    private static Type Awaited(MethodInfo method) =>
        method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() is var open && (open == typeof(Task<>) || open == typeof(ValueTask<>))
            ? method.ReturnType.GetGenericArguments()[0]
            : method.ReturnType;

    private static void None(IEnumerable<MethodInfo> offenders) =>
        Assert.Empty(offenders.Select(method => $"{method.DeclaringType!.FullName}.{method.Name}"));
}
