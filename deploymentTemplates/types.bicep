metadata description = 'Types that several files share.'

@export()
@description('An id of Entra ID: 8-4-4-4-12 hexadecimal digits.')
@minLength(36)
@maxLength(36)
type entraId = string

@export()
@description('What every resource says about itself.')
type resourceTags = {
  application: string
  environment: string
  owner: string
  version: string
}
