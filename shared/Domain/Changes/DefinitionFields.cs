using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using MentorFlow.Domain.Programs;
using MentorFlow.Json;

namespace MentorFlow.Domain.Changes;

/// <summary>What a definition of a program is made of, so that each change of it can be said in words; pure.</summary>
public static class DefinitionFields
{
    /// <summary>
    /// The type of each field, or of the items of a list, by its path as the API spells it, without places in lists and languages of texts. What holds
    /// further fields stands there, too.
    /// </summary>
    public static IReadOnlyDictionary<string, Type> All { get; } =
        Within("", typeof(ProgramDefinition)).ToFrozenDictionary(field => field.Path, field => field.Type);

    /// <summary>The field that a path names, and where in it: the second of "coordinators[1].email", the language of "texts.fr.name".</summary>
    public static (string Field, IReadOnlyList<string> Where) PlaceOf(string path)
    {
        var (field, where) = ("", new List<string>());
        foreach (var step in path.Split('.'))
        {
            var name = step.Split('[')[0];
            var inner = field.Length == 0 ? name : $"{field}.{name}";
            if (field.Length > 0 && !All.ContainsKey(inner))
            {
                // What is no field of a text is its language.
                where.Add(name);
                continue;
            }

            field = inner;
            if (int.TryParse(step[name.Length..].Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var item))
            {
                where.Add((item + 1).ToString(CultureInfo.InvariantCulture));
            }
        }

        return (field, where);
    }

    private static IEnumerable<(string Path, Type Type)> Within(string path, Type type)
    {
        var known = MentorFlowJson.Options.GetTypeInfo(type);
        foreach (var property in known.Kind is JsonTypeInfoKind.Object ? known.Properties : [])
        {
            var (inner, held) = (path.Length == 0 ? property.Name : $"{path}.{property.Name}", Held(property.PropertyType));
            yield return (inner, held);
            foreach (var field in Within(inner, held))
            {
                yield return field;
            }
        }
    }

    // Of a list its items, of texts by language one of them, and what may be missing as if it were there.
    private static Type Held(Type type) => type.IsGenericType ? Held(type.GetGenericArguments()[^1]) : type;
}
