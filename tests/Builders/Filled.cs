using System.Collections;
using System.Collections.Immutable;

namespace MentorFlow.Tests.Builders;

/// <summary>A record with every property set, so that a test sees how each is written; the same whenever it is made.</summary>
internal static class Filled
{
    private static readonly DateTimeOffset Then = new(2026, 11, 2, 8, 30, 0, TimeSpan.Zero);

    public static object Of(Type type, string name = "it")
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when plain == typeof(string) => name,
            _ when plain == typeof(object) => name,
            _ when plain == typeof(Phrase) => new Phrase("rules.verbatim", ("text", name)),
            _ when plain == typeof(int) => 7,
            _ when plain == typeof(long) => 70L,
            _ when plain == typeof(double) => 0.5,
            _ when plain == typeof(decimal) => 0.5m,
            _ when plain == typeof(bool) => true,
            _ when plain == typeof(Uri) => new Uri("https://example.com/"),
            _ when plain == typeof(Guid) => new Guid("0e7ad584-7788-4ab1-95a6-ca0a5b444cbb"),
            _ when plain == typeof(DateTimeOffset) => Then,
            _ when plain == typeof(DateOnly) => DateOnly.FromDateTime(Then.UtcDateTime),
            _ when plain == typeof(TimeOnly) => new TimeOnly(9, 30),
            _ when plain == typeof(TimeSpan) => TimeSpan.FromDays(3),
            { IsEnum: true } => Enum.GetValues(plain).GetValue(Math.Min(1, Enum.GetValues(plain).Length - 1))!,
            { IsArray: true } => ListOf(plain.GetElementType()!, name),
            { IsGenericType: true } when typeof(IEnumerable).IsAssignableFrom(plain) => CollectionOf(plain, name),
            { IsAbstract: true } => Of(plain.GetNestedTypes().First(plain.IsAssignableFrom), name),
            _ => RecordOf(plain),
        };
    }

    private static object RecordOf(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var parameters = constructor.GetParameters();
        var made = constructor.Invoke([.. parameters.Select(parameter => Of(parameter.ParameterType, parameter.Name!))]);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null && parameters.All(one => one.Name != property.Name)))
        {
            property.SetValue(made, Of(property.PropertyType, property.Name));
        }

        return made;
    }

    private static object CollectionOf(Type type, string name)
    {
        var of = type.GetGenericArguments();
        if (of.Length == 2)
        {
            var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(of))!;
            dictionary.Add(Of(of[0], $"{name}Key"), Of(of[1], $"{name}Value"));
            return dictionary;
        }

        var list = ListOf(of[0], name);
        if (type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return typeof(ImmutableArray).GetMethods()
                .Single(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }])
                .MakeGenericMethod(of)
                .Invoke(obj: null, [list])!;
        }

        return type.IsInstanceOfType(list) ? list : Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(of), list)!;
    }

    private static Array ListOf(Type type, string name)
    {
        var list = Array.CreateInstance(type, 1);
        list.SetValue(Of(type, name), 0);
        return list;
    }
}
