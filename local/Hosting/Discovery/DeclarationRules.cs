using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Local.Hosting;

/// <summary>Where a function may be declared, and what its class may ask for.</summary>
internal static partial class DeclarationRules
{
    public static IEnumerable<string> Check(FunctionCandidate function)
    {
        var method = function.Method;
        var type = method.DeclaringType!;
        if (!Name().IsMatch(function.Name) || string.Equals(function.Name, "host", StringComparison.OrdinalIgnoreCase))
        {
            yield return "a name has up to 128 letters, digits, '-' and '_', starts with a letter and is not \"host\"";
        }

        if (type.IsNested)
        {
            yield return "its class is nested, which fails at the call: declare the class at the top level";
        }
        else if (!type.IsPublic)
        {
            yield return "its class is not public, so the function would silently vanish";
        }

        if (type.IsGenericType || method.IsGenericMethodDefinition)
        {
            yield return "it is generic, which breaks the worker's build";
        }

        if (type is { IsAbstract: true, IsSealed: false })
        {
            yield return "it is declared in an abstract base class, where the worker lists it under the base";
        }

        if (!method.IsPublic)
        {
            yield return "its method is not public, so the function would silently vanish";
        }

        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
        {
            yield return "it is async void, so nobody would wait for it: return Task";
        }

        foreach (var refusal in method.IsStatic || type.IsAbstract ? [] : Constructors(type))
        {
            yield return refusal;
        }
    }

    private static IEnumerable<string> Constructors(Type type)
    {
        if (type.GetConstructors() is not [var constructor])
        {
            yield return $"its class {type.Name} must have exactly one public constructor";
            yield break;
        }

        foreach (var parameter in constructor.GetParameters())
        {
            if (parameter.ParameterType == typeof(IHttpContextAccessor))
            {
                yield return "its constructor asks for IHttpContextAccessor, which is empty in the worker: take an HttpRequest parameter, or the FunctionContext's GetHttpContext()";
            }

            if (parameter.ParameterType == typeof(DurableTaskClient))
            {
                yield return "its constructor asks for DurableTaskClient, which the worker does not register: take it as a [DurableClient] parameter";
            }
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_-]{0,127}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
